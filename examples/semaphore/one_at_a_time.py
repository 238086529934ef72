"""Three guests wait for a table; each release() lets exactly one of them in."""

import multiprocessing as mp
from multiprocessing.synchronize import Semaphore


def dine(arrived: Semaphore, tables: Semaphore, seated: Semaphore) -> None:
    arrived.release()
    tables.acquire()
    seated.release()


if __name__ == "__main__":
    arrived, tables, seated = mp.Semaphore(0), mp.Semaphore(0), mp.Semaphore(0)
    task = (arrived, tables, seated)
    guests = [mp.Process(target=dine, args=task) for _ in range(3)]
    for guest in guests:
        guest.start()
    for _ in guests:
        arrived.acquire()
    print("three guests, free tables:", tables.get_value())  # ①
    tables.release()  # ②
    print("one is seated:", seated.acquire())
    print("another within half a second:", seated.acquire(timeout=0.5))  # ③
    tables.release()
    tables.release()
    for guest in guests:
        guest.join()
    print("free tables at the end:", tables.get_value())

# Output:
# three guests, free tables: 0
# one is seated: True
# another within half a second: False
# free tables at the end: 0
