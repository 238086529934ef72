"""Two polling stations count a vote each with += on an Array: only one is counted."""

import multiprocessing as mp
from multiprocessing.sharedctypes import SynchronizedArray
from multiprocessing.synchronize import Barrier

TEA, COFFEE = 0, 1


def next_ballot(both_have_read: Barrier) -> int:
    both_have_read.wait()
    return 1


def count(votes: "SynchronizedArray[int]", both_have_read: Barrier) -> None:
    votes[TEA] += next_ballot(both_have_read)  # ①


def count_safely(votes: "SynchronizedArray[int]", both: Barrier) -> None:
    ballot = next_ballot(both)  # ②
    with votes.get_lock():
        votes[TEA] += ballot  # ③


if __name__ == "__main__":
    for way in (count, count_safely):
        votes, both = mp.Array("i", 2), mp.Barrier(2)
        stations = [mp.Process(target=way, args=(votes, both)) for _ in range(2)]
        for station in stations:
            station.start()
        for station in stations:
            station.join()
        print(f"{way.__name__}(): {votes[TEA]} of 2")

# Output:
# count(): 1 of 2
# count_safely(): 2 of 2
