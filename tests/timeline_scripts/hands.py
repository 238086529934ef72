"""An RLock taken twice, a lock that somebody else gives back, a permit that nobody took."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock, RLock, Semaphore


def twice(again: RLock) -> None:
    with again:
        with again:
            pass
        inside = 1
    print(inside)


def give_back(lock: Lock, ready: Semaphore) -> None:
    lock.release()
    ready.release()


if __name__ == "__main__":
    again, lock, ready = mp.RLock(), mp.Lock(), mp.Semaphore(0)
    one = mp.Process(target=twice, args=(again,))
    one.start()
    one.join()
    lock.acquire()
    other = mp.Process(target=give_back, args=(lock, ready))
    other.start()
    ready.acquire()
    other.join()
    print(lock.acquire(False))
