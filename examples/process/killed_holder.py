"""A child is killed: the parent lives on, but the lock the child held stays taken."""

import multiprocessing as mp
import os
import signal
from multiprocessing.synchronize import Lock


def open_till(till: Lock) -> None:
    till.acquire()
    os.kill(os.getpid(), signal.SIGKILL)  # ①


if __name__ == "__main__":
    till = mp.Lock()
    cashier = mp.Process(target=open_till, args=(till,))
    cashier.start()
    cashier.join()
    print("the child is dead, exit code", cashier.exitcode)  # ②
    print("the parent gets the lock:", till.acquire(timeout=0.5))  # ③

# Output:
# the child is dead, exit code -9
# the parent gets the lock: False
