"""The ban on children is an assert: under python -O it is gone."""

import multiprocessing as mp
import subprocess
import sys


def shrink() -> None:
    print("  the daemon's child runs")


def make_thumbnails() -> None:
    helper = mp.Process(target=shrink)
    try:
        helper.start()
    except AssertionError as error:
        print(" ", error)
    else:
        helper.join()


if __name__ == "__main__":
    print("python -O:" if sys.flags.optimize else "python:", flush=True)
    worker = mp.Process(target=make_thumbnails, daemon=True)
    worker.start()
    worker.join()
    if not sys.flags.optimize:
        subprocess.run([sys.executable, "-O", __file__], check=True)  # ①

# Output:
# python:
#   daemonic processes are not allowed to have children
# python -O:
#   the daemon's child runs
# Timeout: 60
