"""Tasks with one argument and with two: where the commas and the tuples go."""

import multiprocessing as mp
from collections.abc import Callable
from functools import partial


def rotate(photo: str) -> str:
    return f"{photo} turned"


def resize(photo: str, width: int) -> str:
    return f"{photo} at {width}"


def attempt(text: str, action: Callable[[], object]) -> None:
    try:
        print(text, action())
    except TypeError as error:
        print(text, "TypeError:", error)


if __name__ == "__main__":
    pairs = [("cat", 200), ("dog", 300)]
    with mp.Pool(2) as pool:
        attempt("apply ('cat')  ", lambda: pool.apply(rotate, ("cat")))  # ①
        attempt("apply ('cat',) ", lambda: pool.apply(rotate, ("cat",)))
        attempt("map            ", lambda: pool.map(resize, pairs))  # type: ignore[arg-type]
        attempt("starmap        ", lambda: pool.starmap(resize, pairs))  # ②
        attempt("map and partial", lambda: pool.map(partial(resize, width=50), ["cat", "dog"]))  # ③

# Output:
# apply ('cat')   TypeError: rotate() takes 1 positional argument but 3 were given
# apply ('cat',)  cat turned
# map             TypeError: resize() missing 1 required positional argument: 'width'
# starmap         ['cat at 200', 'dog at 300']
# map and partial ['cat at 50', 'dog at 50']
