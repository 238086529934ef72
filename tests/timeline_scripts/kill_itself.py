"""A child kills itself while it holds a lock; what it did before is known."""

import multiprocessing as mp
import os
import signal
from multiprocessing.synchronize import Lock


def work(lock: Lock) -> None:
    lock.acquire()
    done = "all"
    os.kill(os.getpid(), signal.SIGKILL)
    print(done)


if __name__ == "__main__":
    lock = mp.Lock()
    child = mp.Process(target=work, args=(lock,))
    child.start()
    child.join()
    print(child.exitcode, lock.acquire(timeout=0.05))
