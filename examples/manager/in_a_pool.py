"""Proxies may be arguments of a pool's tasks: a dict, a lock, a queue."""

import multiprocessing as mp
from multiprocessing.managers import DictProxy
from queue import Queue
from threading import Lock


def count(line: str, words: "DictProxy[str, int]", lock: Lock, done: "Queue[str]") -> None:
    counted = {word: line.split().count(word) for word in set(line.split())}  # ①
    with lock:
        before = words.copy()
        words.update({word: before.get(word, 0) + n for word, n in counted.items()})  # ②
    done.put(line)


if __name__ == "__main__":
    lines = ["row row row", "your boat", "row your boat"]
    with mp.Manager() as manager, mp.Pool(2) as pool:
        words, lock, done = manager.dict(), manager.Lock(), manager.Queue()
        pool.starmap(count, [(line, words, lock, done) for line in lines], chunksize=1)  # ③
        print(sorted(words.items()))
        print(done.qsize(), "lines")  # ④

# Output:
# [('boat', 2), ('row', 4), ('your', 2)]
# 3 lines
