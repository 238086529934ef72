"""A task with two arguments: map(), starmap() and partial()."""

import multiprocessing as mp
from functools import partial


def resize(photo: str, width: int) -> str:
    return f"{photo} at {width}"


if __name__ == "__main__":
    pairs = [("cat", 200), ("dog", 300)]
    with mp.Pool(2) as pool:
        try:
            pool.map(resize, pairs)  # type: ignore[arg-type]  # ①
        except TypeError as error:
            print("TypeError:", error)
        print(pool.starmap(resize, pairs))  # ②
        print(pool.map(partial(resize, width=50), ["cat", "dog"]))  # ③

# Output:
# TypeError: resize() missing 1 required positional argument: 'width'
# ['cat at 200', 'dog at 300']
# ['cat at 50', 'dog at 50']
