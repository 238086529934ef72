"""Seven ways for a child to end, and the exit code of each."""

import multiprocessing as mp
import os
import signal
import sys
from collections.abc import Callable

ENDINGS: dict[str, Callable[[], object]] = {
    "return": lambda: "page printed",  # ①
    "sys.exit()": lambda: sys.exit(),
    "sys.exit(3)": lambda: sys.exit(3),
    "sys.exit('no paper')": lambda: sys.exit("no paper"),  # ②
    "exception": lambda: int("three"),
    "os._exit(3)": lambda: os._exit(3),
    "SIGKILL": lambda: os.kill(os.getpid(), signal.SIGKILL),
}


def print_page(ending: str) -> None:
    ENDINGS[ending]()


if __name__ == "__main__":
    for ending in ENDINGS:
        printer = mp.Process(target=print_page, args=(ending,), name="printer")
        printer.start()
        printer.join()
        print(f"{ending:20} {printer.exitcode:3}")  # ③

# Output:
# return                 0
# sys.exit()             0
# sys.exit(3)            3
# sys.exit('no paper')   1
# exception              1
# os._exit(3)            3
# SIGKILL               -9
# Stderr:
# no paper
# Process printer:
# Traceback (most recent call last):
# ValueError: invalid literal for int() with base 10: 'three'
