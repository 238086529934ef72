"""A child tells by its exit code what it has found."""

import multiprocessing as mp
import sys

CUPBOARD = {"tea", "rice"}


def look_for(item: str) -> None:
    sys.exit(0 if item in CUPBOARD else 1)


if __name__ == "__main__":
    for item in ("tea", "sugar"):
        child = mp.Process(target=look_for, args=(item,))
        child.start()
        child.join()
        print(item, child.exitcode)  # ①

# Output:
# tea 0
# sugar 1
