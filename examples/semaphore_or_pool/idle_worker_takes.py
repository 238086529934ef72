"""A pool gives a task to nobody: the worker that is idle takes the next one."""

import multiprocessing as mp
import os
from multiprocessing.synchronize import Event

rest_is_done: Event


def keep(event: Event) -> None:
    global rest_is_done
    rest_is_done = event


def large_photo() -> int:
    rest_is_done.wait()  # ①
    return os.getpid()


def small_photo(_number: int) -> int:
    return os.getpid()


if __name__ == "__main__":
    event = mp.Event()
    with mp.Pool(2, keep, (event,)) as pool:
        large = pool.apply_async(large_photo)
        small = pool.map(small_photo, range(9), chunksize=1)  # ②
        event.set()
        print("workers of the nine small photos:", len(set(small)))
        print("one of them had the large one:", large.get() in small)

# Output:
# workers of the nine small photos: 1
# one of them had the large one: False
