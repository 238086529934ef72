"""A worker is killed inside wait(): set() never returns. If it leaves by itself, set() does."""

import multiprocessing as mp
import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.synchronize import Event
from types import FrameType


def is_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leaves() -> None:
    sys.exit()  # ②


def work(stop: Event, happens: Callable[[], None]) -> None:
    def look(_signal: int, frame: FrameType | None) -> None:
        if frame and frame.f_code.co_qualname == "Condition.wait":  # ①
            signal.setitimer(signal.ITIMER_REAL, 0)
            happens()

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
    stop.wait()


if __name__ == "__main__":
    first, second = mp.Event(), mp.Event()
    one = mp.Process(target=work, args=(first, is_killed))
    two = mp.Process(target=work, args=(second, leaves))
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
# exit code -9: set() still waits: True
# exit code 0: set() has returned
