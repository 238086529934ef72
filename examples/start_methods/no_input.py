"""The child's standard input is empty, whatever the parent's is."""

import multiprocessing as mp
import os


def ask() -> None:
    try:
        print("child reads:", input())
    except EOFError as error:
        print("child: EOFError:", error)


if __name__ == "__main__":
    keyboard, typing = os.pipe()
    os.dup2(keyboard, 0)  # ①
    os.write(typing, b"tea\n")
    child = mp.Process(target=ask)
    child.start()
    child.join()
    print("parent reads:", input())

# Output:
# child: EOFError: EOF when reading a line
# parent reads: tea
