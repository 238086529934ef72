"""A signal handler that calls set() waits for itself, if wait() was interrupted."""

import multiprocessing as mp
import signal
import sys
from collections.abc import Callable
from multiprocessing.synchronize import Event
from types import FrameType


def handler_sets(stop: Event) -> None:
    stop.set()  # ②


def handler_leaves(_stop: Event) -> None:
    sys.exit()


def work(stop: Event, handle: Callable[[Event], None]) -> None:
    def look(_signal: int, frame: FrameType | None) -> None:
        if frame and frame.f_code.co_qualname == "Condition.wait":  # ①
            signal.setitimer(signal.ITIMER_REAL, 0)
            handle(stop)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
    try:
        stop.wait()
    finally:
        stop.set()  # ③


if __name__ == "__main__":
    first, second = mp.Event(), mp.Event()
    one = mp.Process(target=work, args=(first, handler_sets))
    two = mp.Process(target=work, args=(second, handler_leaves))
    one.start()
    two.start()
    second.wait()
    two.join()
    print("handler_leaves: exit code", two.exitcode)
    one.join(timeout=1)
    print("handler_sets: exit code", one.exitcode)
    one.kill()
    one.join()

# Output:
# handler_leaves: exit code 0
# handler_sets: exit code None
