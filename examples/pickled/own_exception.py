"""An exception that can be pickled, and one that cannot be rebuilt."""

import multiprocessing as mp
from multiprocessing.connection import Connection


class TooBig(Exception):
    def __init__(self, photo: str, size: int) -> None:
        super().__init__(f"{photo} has {size} MB")  # ①


class TooBigCured(Exception):
    def __init__(self, photo: str, size: int) -> None:
        super().__init__(f"{photo} has {size} MB")
        self.photo, self.size = photo, size

    def __reduce__(self) -> tuple[type, tuple[str, int]]:
        return type(self), (self.photo, self.size)  # ②


def shrink(results: Connection) -> None:
    for kind in (TooBig, TooBigCured):
        results.send(kind("cat.jpg", 90))  # ③


if __name__ == "__main__":
    results, to_parent = mp.Pipe(duplex=False)
    child = mp.Process(target=shrink, args=(to_parent,))
    child.start()
    for _ in range(2):
        try:
            print("arrived:", repr(results.recv()))
        except TypeError as error:
            print("TypeError:", error)  # ④
    child.join()

# Output:
# TypeError: TooBig.__init__() missing 1 required positional argument: 'size'
# arrived: TooBigCured('cat.jpg has 90 MB')
