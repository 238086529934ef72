"""Two processes are half done at the same time on one CPU: concurrent, not parallel."""

import multiprocessing as mp
import os
from multiprocessing.synchronize import Barrier


def knead(halfway: Barrier) -> None:
    halfway.wait()  # ①
    halfway.wait()


if __name__ == "__main__":
    if hasattr(os, "sched_setaffinity"):  # Linux
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # ②
        print("CPUs for this program:", len(os.sched_getaffinity(0)))
    halfway = mp.Barrier(3)
    bakers = [mp.Process(target=knead, args=(halfway,)) for _ in range(2)]
    for baker in bakers:
        baker.start()
    halfway.wait()  # ③
    print("half done and alive:", sum(baker.is_alive() for baker in bakers))
    halfway.wait()
    for baker in bakers:
        baker.join()

# Output (linux):
# CPUs for this program: 1
# Output:
# half done and alive: 2
