"""A child holds the lock of a value while its parent wants to read it."""

import multiprocessing as mp
import time
from ctypes import c_int
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event


def work(total: "Synchronized[int]", has_it: Event) -> None:
    with total.get_lock():
        has_it.set()
        time.sleep(0.1)
        total.value += 5


if __name__ == "__main__":
    total, has_it = mp.Value(c_int, 1), mp.Event()
    numbers = mp.Array(c_int, 2)
    numbers[1] = 7
    child = mp.Process(target=work, args=(total, has_it))
    child.start()
    has_it.wait()
    print(total.value, numbers[1], numbers[:])
    child.join()
