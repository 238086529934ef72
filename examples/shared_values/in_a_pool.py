"""A Value cannot be an argument of a pool's task: pass it when the workers start."""

import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized

words: "Synchronized[int]"


def keep(shared: "Synchronized[int]") -> None:
    global words
    words = shared


def count(line: str) -> None:
    with words.get_lock():
        words.value += len(line.split())


def count_into(line: str, total: "Synchronized[int]") -> None:
    with total.get_lock():
        total.value += len(line.split())


if __name__ == "__main__":
    total = mp.Value("i", 0)
    with mp.Pool(2, initializer=keep, initargs=(total,)) as pool:  # ①
        for shared in (total, mp.Array("i", 2), mp.RawValue("i", 0)):
            try:
                pool.apply(count_into, ("one two", shared))  # ②
            except RuntimeError as error:
                print("RuntimeError:", error)
        pool.map(count, ["to be or not", "to be"], chunksize=1)
    print("words:", total.value)

# Output:
# RuntimeError: Synchronized objects should only be shared between processes through inheritance
# RuntimeError: SynchronizedArray objects should only be shared between processes through inheritance
# RuntimeError: c_int objects should only be shared between processes through inheritance
# words: 6
