"""terminate_workers() stops what is running, and breaks the executor."""

import multiprocessing as mp
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event, Lock

press: Lock
has_begun: Event


def keep(lock: Lock, event: Event) -> None:
    global press, has_begun
    press, has_begun = lock, event


def print_page(page: str) -> str:
    has_begun.set()
    with press:  # ①
        return page


if __name__ == "__main__":
    lock, begun = mp.Lock(), mp.Event()
    lock.acquire()
    if sys.version_info >= (3, 14):
        executor = ProcessPoolExecutor(1, initializer=keep, initargs=(lock, begun))
        page = executor.submit(print_page, "page")
        begun.wait()
        executor.terminate_workers()  # ②
        try:
            page.result()
        except BrokenProcessPool as error:
            print("BrokenProcessPool:", error)
        try:
            executor.submit(print_page, "note")
        except RuntimeError as error:
            print(f"{type(error).__name__}: {error}")  # ③
    else:
        print("no terminate_workers() before 3.14")

# Output (<3.14):
# no terminate_workers() before 3.14
# Output (3.14+):
# BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.
# BrokenProcessPool: A child process terminated abruptly, the process pool is not usable anymore
