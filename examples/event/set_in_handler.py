"""A signal handler that calls set() waits for itself, if wait() was interrupted."""

import multiprocessing as mp
import signal
import sys
from multiprocessing.synchronize import Event


def handler_sets(stop: Event) -> None:
    signal.signal(signal.SIGALRM, lambda number, frame: stop.set())  # ①
    signal.alarm(1)
    stop.wait()


def handler_leaves(stop: Event) -> None:
    signal.signal(signal.SIGALRM, lambda number, frame: sys.exit())
    signal.alarm(1)
    try:
        stop.wait()
    finally:
        stop.set()  # ②


if __name__ == "__main__":
    first, second = mp.Event(), mp.Event()
    one = mp.Process(target=handler_sets, args=(first,))
    two = mp.Process(target=handler_leaves, args=(second,))
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
