"""The child's standard input is empty, whatever the parent's is."""

import multiprocessing as mp
import os
import sys


def ask() -> None:
    print("child reads: ", repr(sys.stdin.readline()))


if __name__ == "__main__":
    keyboard, typing = os.pipe()
    os.dup2(keyboard, 0)  # ①
    os.write(typing, b"tea\n")
    child = mp.Process(target=ask)
    child.start()
    child.join()
    print("parent reads:", repr(sys.stdin.readline()))

# Output:
# child reads:  ''
# parent reads: 'tea\n'
