"""Tasks smaller than their own way there and back: the pool is slower than a loop."""

import multiprocessing as mp
from collections.abc import Callable
from time import perf_counter

PRICES = range(2_000)


def seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def add_tax(price: int) -> int:
    return price + 1


if __name__ == "__main__":
    with mp.Pool(2) as pool:  # ①
        loop = min(seconds(lambda: list(map(add_tax, PRICES))) for _ in range(5))
        default = min(seconds(lambda: pool.map(add_tax, PRICES)) for _ in range(5))
        singly = min(seconds(lambda: pool.map(add_tax, PRICES, 1)) for _ in range(5))  # ②
    print(f"pool.map(): {default / loop:.0f} times the loop")
    print(f"pool.map(chunksize=1): {singly / loop:.0f} times the loop")
    print("slower than the loop:", default > loop and singly > loop)

# Output:
# pool.map(): <int> times the loop
# pool.map(chunksize=1): <int> times the loop
# slower than the loop: True
