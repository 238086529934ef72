"""join() brings no result: what the target returns is dropped."""

import multiprocessing as mp
import sys


def count_photos() -> int:
    return 42


def find_folder() -> None:
    sys.exit(3)


if __name__ == "__main__":
    for target in (count_photos, find_folder):
        child = mp.Process(target=target)
        child.start()
        print("join() returned", child.join(), "- exit code", child.exitcode)

# Output:
# join() returned None - exit code 0
# join() returned None - exit code 3
