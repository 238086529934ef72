"""A decorated function is found by its name, or not at all."""

import multiprocessing as mp
import pickle
from collections.abc import Callable
from functools import wraps

Task = Callable[[str], str]


def loud(task: Task) -> Task:
    def wrapper(photo: str) -> str:
        return task(photo).upper()

    return wrapper


def loud_and_named(task: Task) -> Task:
    @wraps(task)  # ①
    def wrapper(photo: str) -> str:
        return task(photo).upper()

    return wrapper


@loud
def shrink(photo: str) -> str:
    return f"shrunk {photo}"


@loud_and_named
def rotate(photo: str) -> str:
    return f"rotated {photo}"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for task in (shrink, rotate):
            try:
                print(pool.apply(task, ("cat.jpg",)))
            except (AttributeError, pickle.PicklingError) as error:  # ②
                print(f"{type(error).__name__}: {error}")

# Output (<3.13):
# AttributeError: Can't pickle local object 'loud.<locals>.wrapper'
# Output (3.13):
# AttributeError: Can't get local object 'loud.<locals>.wrapper'
# Output (3.14+):
# PicklingError: Can't pickle local object <function loud.<locals>.wrapper at <addr>>
# Output:
# ROTATED CAT.JPG
