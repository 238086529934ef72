"""Two buyers are woken for one loaf. One that does not look again takes what is not there."""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.synchronize import Condition, Semaphore


def trusts_the_call(changed: Condition, loaves: c_int, ready: Semaphore) -> None:
    with changed:
        ready.release()
        changed.wait()
        loaves.value -= 1  # ①


def looks_again(changed: Condition, loaves: c_int, ready: Semaphore) -> None:
    with changed:
        ready.release()
        if changed.wait_for(lambda: loaves.value > 0, timeout=1):  # ②
            loaves.value -= 1


if __name__ == "__main__":
    for buy in (trusts_the_call, looks_again):
        changed, ready = mp.Condition(), mp.Semaphore(0)
        loaves = mp.RawValue("i")
        buyers = [mp.Process(target=buy, args=(changed, loaves, ready)) for _ in range(2)]
        for buyer in buyers:
            buyer.start()
            ready.acquire()
        with changed:  # ③
            loaves.value = 1
            changed.notify_all()
        for buyer in buyers:
            buyer.join()
        print(f"{buy.__name__}: {loaves.value} loaves left")

# Output:
# trusts_the_call: -1 loaves left
# looks_again: 0 loaves left
