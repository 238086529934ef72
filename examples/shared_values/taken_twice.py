"""A Value with a lock that reports: += takes it once to read and once to write."""

import multiprocessing as mp
from multiprocessing.synchronize import RLock
from typing import cast


class ReportingLock:
    """An RLock that prints what is done with it."""

    def __init__(self) -> None:
        self.lock = mp.RLock()

    def acquire(self) -> None:
        self.lock.acquire()
        print("  acquire")

    def release(self) -> None:
        print("  release")
        self.lock.release()


if __name__ == "__main__":
    lock = ReportingLock()
    sold = mp.Value("i", 0, lock=cast(RLock, lock))  # ①
    print("sold.value += 1")
    sold.value += 1  # ②
    print("all of it under the lock")
    sold.acquire()  # ③
    sold.value += 1
    sold.release()
    print("sold:", sold.get_obj().value)  # ④

# Output:
# sold.value += 1
#   acquire
#   release
#   acquire
#   release
# all of it under the lock
#   acquire
#   acquire
#   release
#   acquire
#   release
#   release
# sold: 2
