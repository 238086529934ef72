"""Three ways to misuse a Process object, and what each one says."""

import multiprocessing as mp
from collections.abc import Callable


def resize() -> None:
    print("resized")


def attempt(action: Callable[[], object]) -> None:
    try:
        action()
    except AssertionError as error:
        print("AssertionError:", error)


if __name__ == "__main__":
    attempt(lambda: mp.Process(resize, ("cat.jpg",)))  # ①
    child = mp.Process(target=resize)
    attempt(child.join)  # ②
    child.start()
    child.join()
    attempt(child.start)  # ③

# Output:
# AssertionError: group argument must be None for now
# AssertionError: can only join a started process
# resized
# AssertionError: cannot start a process twice
