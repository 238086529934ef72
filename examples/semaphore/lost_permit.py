"""A process is killed while it has a permit: from now on there is one permit less."""

import multiprocessing as mp
import os
import signal
from multiprocessing.synchronize import Semaphore


def fetch(permits: Semaphore) -> None:
    with permits:
        os.kill(os.getpid(), signal.SIGKILL)  # ①


if __name__ == "__main__":
    permits = mp.Semaphore(2)
    for number in (1, 2):
        child = mp.Process(target=fetch, args=(permits,))
        child.start()
        child.join()
        left = permits.get_value()
        print(f"child {number}: exit code {child.exitcode}, permits left: {left}")
    print("a third would get one:", permits.acquire(timeout=0.5))  # ②

# Output:
# child 1: exit code -9, permits left: 1
# child 2: exit code -9, permits left: 0
# a third would get one: False
