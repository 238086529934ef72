"""What Pool() takes, and what it refuses."""

import inspect
import multiprocessing as mp
import multiprocessing.pool
import os
from collections.abc import Callable


def attempt(text: str, action: Callable[[], object]) -> None:
    try:
        action()
    except (ValueError, TypeError, AttributeError) as error:
        print(f"{text}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    print("mp.Pool", inspect.signature(mp.Pool))  # ①
    for name in inspect.signature(multiprocessing.pool.Pool).parameters:
        print("   ", name)  # ②
    attempt("Pool(0)", lambda: mp.Pool(0))  # ③
    attempt("Pool(-1)", lambda: mp.Pool(-1))
    attempt("Pool(1.5)", lambda: mp.Pool(1.5))  # type: ignore[arg-type]
    attempt("maxtasksperchild=0", lambda: mp.Pool(1, maxtasksperchild=0))
    attempt("initializer=3", lambda: mp.Pool(1, initializer=3))  # type: ignore[arg-type]
    attempt("os.cup_count", lambda: os.cup_count)  # type: ignore[attr-defined]

# Output:
# mp.Pool (processes=None, initializer=None, initargs=(), maxtasksperchild=None)
#     processes
#     initializer
#     initargs
#     maxtasksperchild
#     context
# Pool(0): ValueError: Number of processes must be at least 1
# Pool(-1): ValueError: Number of processes must be at least 1
# Pool(1.5): TypeError: 'float' object cannot be interpreted as an integer
# maxtasksperchild=0: ValueError: maxtasksperchild must be a positive int or None
# initializer=3: TypeError: initializer must be a callable
# os.cup_count: AttributeError: module 'os' has no attribute 'cup_count'
