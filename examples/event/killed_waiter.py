"""A worker is ended inside wait(): set() never returns. If it leaves by itself, set() does."""

import multiprocessing as mp
import signal
import sys
import threading
from multiprocessing.synchronize import Event


def is_ended(stop: Event) -> None:
    signal.alarm(1)  # ①
    stop.wait()


def leaves(stop: Event) -> None:
    signal.signal(signal.SIGALRM, lambda number, frame: sys.exit())  # ②
    signal.alarm(1)
    stop.wait()


if __name__ == "__main__":
    first, second = mp.Event(), mp.Event()
    one = mp.Process(target=is_ended, args=(first,))
    two = mp.Process(target=leaves, args=(second,))
    for worker in (one, two):
        worker.start()
    for worker in (one, two):
        worker.join()
    setting = threading.Thread(target=first.set, daemon=True)  # ③
    setting.start()
    setting.join(timeout=1)
    print(f"exit code {one.exitcode}: set() still waits:", setting.is_alive())
    second.set()
    print(f"exit code {two.exitcode}: set() has returned")

# Output:
# exit code -14: set() still waits: True
# exit code 0: set() has returned
