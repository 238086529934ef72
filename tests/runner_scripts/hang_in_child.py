"""A child takes a lock twice; its parent waits for it."""

import multiprocessing as mp
import sys


def take_twice() -> None:
    lock = mp.Lock()
    lock.acquire()
    print("the child said this", file=sys.stderr, flush=True)
    lock.acquire()


if __name__ == "__main__":
    process = mp.Process(target=take_twice, name="stubborn")
    process.start()
    process.join()
