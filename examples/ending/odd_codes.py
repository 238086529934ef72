"""Three failures, or so their author thought. What does the parent see?"""

import multiprocessing as mp
import sys


def count_errors(errors: int | str) -> None:
    sys.exit(errors)


if __name__ == "__main__":
    for errors in (255, 256, "0"):
        child = mp.Process(target=count_errors, args=(errors,))
        child.start()
        child.join()
        print(f"sys.exit({errors!r}): {child.exitcode}")

# Output:
# sys.exit(255): 255
# sys.exit(256): 0
# sys.exit('0'): 1
# Stderr:
# 0
