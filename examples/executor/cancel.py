"""cancel() works on waiting tasks only; shutdown() can drop all of them."""

import multiprocessing as mp
from concurrent.futures import CancelledError, ProcessPoolExecutor
from multiprocessing.synchronize import Event, Lock

press: Lock
has_begun: Event


def keep(lock: Lock, event: Event) -> None:
    global press, has_begun
    press, has_begun = lock, event


def print_page(page: int) -> int:
    has_begun.set()
    with press:  # ①
        return page


if __name__ == "__main__":
    lock, begun = mp.Lock(), mp.Event()
    lock.acquire()
    executor = ProcessPoolExecutor(1, initializer=keep, initargs=(lock, begun))
    pages = [executor.submit(print_page, page) for page in range(10)]
    begun.wait()
    print("first page, cancel():", pages[0].cancel())  # ②
    print("last page, cancel(): ", pages[-1].cancel())
    pages[8].add_done_callback(lambda page: lock.release())  # ③
    executor.shutdown(cancel_futures=True)  # ④
    print("first page, result():", pages[0].result())
    try:
        pages[8].result()
    except CancelledError:
        print("9th page, result():  CancelledError")

# Output:
# first page, cancel(): False
# last page, cancel():  True
# first page, result(): 0
# 9th page, result():  CancelledError
