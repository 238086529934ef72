"""Two clerks sell a ticket each with += on a Value: only one ticket is counted."""

import multiprocessing as mp
from contextlib import suppress
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError


def one_ticket(both_have_read: Barrier) -> int:
    with suppress(BrokenBarrierError):
        both_have_read.wait()
    return 1


def sell(sold: "Synchronized[int]", both_have_read: Barrier) -> None:
    sold.value += one_ticket(both_have_read)  # ①


def sell_safely(sold: "Synchronized[int]", both_have_read: Barrier) -> None:
    with sold.get_lock():  # ②
        sold.value += one_ticket(both_have_read)


if __name__ == "__main__":
    for way, patience in ((sell, None), (sell_safely, 0.5)):  # ③
        sold = mp.Value("i", 0)
        task = (sold, mp.Barrier(2, timeout=patience))
        clerks = [mp.Process(target=way, args=task) for _ in range(2)]
        for clerk in clerks:
            clerk.start()
        for clerk in clerks:
            clerk.join()
        print(f"{way.__name__}(): {sold.value} of 2")

# Output:
# sell(): 1 of 2
# sell_safely(): 2 of 2
