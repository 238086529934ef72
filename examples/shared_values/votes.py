"""Two polling stations count a vote each with += on an Array: only one is counted."""

import multiprocessing as mp
from contextlib import suppress
from multiprocessing.sharedctypes import SynchronizedArray
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError

TEA, COFFEE = 0, 1


def next_ballot(both_have_read: Barrier) -> int:
    with suppress(BrokenBarrierError):
        both_have_read.wait()
    return 1


def count(votes: "SynchronizedArray[int]", both_have_read: Barrier) -> None:
    votes[TEA] += next_ballot(both_have_read)  # ①


def count_safely(votes: "SynchronizedArray[int]", both_have_read: Barrier) -> None:
    with votes.get_lock():  # ②
        votes[TEA] += next_ballot(both_have_read)


if __name__ == "__main__":
    for way, patience in ((count, None), (count_safely, 0.5)):  # ③
        votes = mp.Array("i", 2)
        task = (votes, mp.Barrier(2, timeout=patience))
        stations = [mp.Process(target=way, args=task) for _ in range(2)]
        for station in stations:
            station.start()
        for station in stations:
            station.join()
        print(f"{way.__name__}(): {votes[TEA]} of 2")

# Output:
# count(): 1 of 2
# count_safely(): 2 of 2
