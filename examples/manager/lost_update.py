"""Two shops sell a crate each: both read 10, both write 9."""

import multiprocessing as mp
from multiprocessing.managers import DictProxy
from multiprocessing.synchronize import Barrier
from threading import Lock


def one_crate(both_have_read: Barrier) -> int:
    both_have_read.wait()
    return 1


def sell(stock: "DictProxy[str, int]", _lock: Lock, both: Barrier) -> None:
    stock["tea"] -= one_crate(both)  # ①


def sell_safely(stock: "DictProxy[str, int]", lock: Lock, both: Barrier) -> None:
    crate = one_crate(both)
    with lock:  # ②
        stock["tea"] -= crate


if __name__ == "__main__":
    both = mp.Barrier(2)
    with mp.Manager() as manager:
        lock = manager.Lock()
        for way in (sell, sell_safely):
            stock = manager.dict(tea=10)
            task = (stock, lock, both)
            shops = [mp.Process(target=way, args=task) for _ in range(2)]
            for shop in shops:
                shop.start()
            for shop in shops:
                shop.join()
            print(f"{way.__name__}(): 10 - 2 = {stock['tea']}")

# Output:
# sell(): 10 - 2 = 9
# sell_safely(): 10 - 2 = 8
