"""What each way to take a lock does while another process has it."""

import multiprocessing as mp
import sys
from multiprocessing.synchronize import Event, Lock


def print_report(printer: Lock, started: Event, may_end: Event) -> None:
    with printer:
        started.set()
        may_end.wait()


if __name__ == "__main__":
    printer = mp.Lock()
    started, may_end = mp.Event(), mp.Event()
    child = mp.Process(target=print_report, args=(printer, started, may_end))
    child.start()
    started.wait()
    print("acquire(block=False):", printer.acquire(block=False))
    print("acquire(timeout=0.2):", printer.acquire(timeout=0.2))  # ①
    if sys.version_info >= (3, 14):
        print("locked():", printer.locked())  # ②
    may_end.set()
    print("acquire():", printer.acquire())  # ③
    printer.release()
    child.join()

# Output (<3.14):
# acquire(block=False): False
# acquire(timeout=0.2): False
# acquire(): True
# Output (3.14+):
# acquire(block=False): False
# acquire(timeout=0.2): False
# locked(): True
# acquire(): True
