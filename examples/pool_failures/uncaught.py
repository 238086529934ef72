"""A task raises, and the same exception is raised in the main process."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def count_eggs(recipe: str) -> int:
    return int(recipe.split()[0])


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(count_eggs, "two eggs").result()  # ①
        except ValueError as error:
            print("executor:", error)
    with mp.Pool(1) as pool:
        print("Pool:", pool.apply(count_eggs, ("3 eggs",)))
        pool.apply(count_eggs, ("two eggs",))  # ②

# Output:
# executor: invalid literal for int() with base 10: 'two'
# Pool: 3
# Stderr:
# multiprocessing.pool.RemoteTraceback:...
# """
# Traceback (most recent call last):
# ValueError: invalid literal for int() with base 10: 'two'
# """
# The above exception was the direct cause of the following exception:
# Traceback (most recent call last):
# ValueError: invalid literal for int() with base 10: 'two'
# Exit code: 1
