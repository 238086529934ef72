"""A process joins its own children; the Process object of a sibling is refused."""

import multiprocessing as mp
from multiprocessing.process import BaseProcess


def wait_for(sibling: BaseProcess) -> None:
    try:
        sibling.join()
    except AssertionError as error:
        print("AssertionError:", error)


if __name__ == "__main__":
    fork = mp.get_context("fork")  # ①
    first = fork.Process()  # ②
    first.start()
    first.join()
    second = fork.Process(target=wait_for, args=(first,))
    second.start()
    second.join()

# Methods: fork
# Output:
# AssertionError: can only join a child process
