"""map() takes its whole input at once; buffersize keeps it back."""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor


class Film:
    """Counts the frames that are taken out of it."""

    def __init__(self) -> None:
        self.taken = 0

    def frames(self) -> Iterator[int]:
        while self.taken < 100:
            self.taken += 1
            yield self.taken


def shrink(frame: int) -> int:
    return frame // 2


if __name__ == "__main__":
    film, long_film = Film(), Film()
    with ProcessPoolExecutor(2) as executor:
        executor.map(shrink, film.frames())
        print("map():", film.taken, "frames taken, no result read")  # ①
        if sys.version_info >= (3, 14):
            small = executor.map(shrink, long_film.frames(), buffersize=8)
            print("buffersize=8:", long_film.taken, "frames taken, no result read")
            next(small)
            print("buffersize=8:", long_film.taken, "frames taken, 1 result read")  # ②
        else:
            print("no buffersize before 3.14")

# Output:
# map(): 100 frames taken, no result read
# Output (<3.14):
# no buffersize before 3.14
# Output (3.14+):
# buffersize=8: 8 frames taken, no result read
# buffersize=8: 9 frames taken, 1 result read
