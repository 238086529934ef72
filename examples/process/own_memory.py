"""A child process adds tea to its basket; the parent's basket stays as it was."""

import multiprocessing as mp
import os

basket = ["rice"]


def add_tea() -> None:
    basket.append("tea")  # ①
    print("child ", os.getpid(), basket)


if __name__ == "__main__":
    child = mp.Process(target=add_tea)
    child.start()  # ②
    child.join()  # ③
    print("parent", os.getpid(), basket)

# Output:
# child  <pid:child> ['rice', 'tea']
# parent <pid:parent> ['rice']
