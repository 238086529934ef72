"""A task that opens a pool of its own: an executor's worker may, a pool's worker may not."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def letters(text: str) -> int:
    with mp.Pool(2) as pool:
        return sum(pool.map(len, text.split()))


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        try:
            pool.apply(letters, ("war and peace",))
        except AssertionError as error:
            print("Pool: AssertionError:", error)
        pool.close()
        pool.join()  # ①
    with ProcessPoolExecutor(1) as executor:
        print("executor:", executor.submit(letters, "war and peace").result())

# Output:
# Pool: AssertionError: daemonic processes are not allowed to have children
# executor: 11
