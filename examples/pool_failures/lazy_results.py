"""A function returns the results of imap() from inside the with block."""

import multiprocessing as mp
from multiprocessing.pool import IMapIterator
from multiprocessing.synchronize import Lock

scale: Lock


def keep(lock: Lock) -> None:
    global scale
    scale = lock


def weigh(parcel: str) -> int:
    with scale:
        return len(parcel)


def weigh_all(parcels: list[str], lock: Lock) -> "IMapIterator[int]":
    with mp.Pool(2, initializer=keep, initargs=(lock,)) as pool:
        return pool.imap(weigh, parcels)


if __name__ == "__main__":
    lock = mp.Lock()
    lock.acquire()  # ①
    weights = weigh_all(["books", "shoes"], lock)
    lock.release()
    try:
        print("books weigh", weights.next(timeout=1))
    except mp.TimeoutError:
        print("TimeoutError")

# Output:
# TimeoutError
