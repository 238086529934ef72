"""Six photos, a pool of two: two processes, and each develops three photos."""

import multiprocessing as mp
import os
import time
from collections import Counter
from multiprocessing.synchronize import Barrier

PHOTOS = ("ant", "bee", "cat", "dog", "elk", "fox")
both_work: Barrier


def keep(barrier: Barrier) -> None:
    global both_work
    both_work = barrier


def develop(photo: str) -> tuple[str, int]:
    both_work.wait()  # ①
    time.sleep(0.01)
    return photo.upper(), os.getpid()


if __name__ == "__main__":
    with mp.Pool(2, keep, (mp.Barrier(2),)) as pool:
        print("processes before the first task:", len(mp.active_children()))  # ②
        results = pool.map(develop, PHOTOS, chunksize=1)
        print("processes after the last:", len(mp.active_children()))
    print("results:", *(name for name, _ in results))
    print("photos per pid:", *Counter(pid for _, pid in results).values())

# Output:
# processes before the first task: 2
# processes after the last: 2
# results: ANT BEE CAT DOG ELK FOX
# photos per pid: 3 3
