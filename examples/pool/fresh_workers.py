"""maxtasksperchild: a worker leaves after so many tasks, and a new one takes its place."""

import multiprocessing as mp
import os
from itertools import groupby

connection = 0


def connect() -> None:
    global connection
    connection = os.getpid()


def ask(question: int) -> int:
    return connection  # ①


def run_lengths(connections: list[int]) -> list[int]:
    return [len(list(group)) for _, group in groupby(connections)]


if __name__ == "__main__":
    with mp.Pool(1, initializer=connect, maxtasksperchild=2) as pool:
        one_by_one = pool.map(ask, range(6), chunksize=1)
        in_threes = pool.map(ask, range(12), chunksize=3)
    print("items a worker does, chunksize 1:", run_lengths(one_by_one))
    print("items a worker does, chunksize 3:", run_lengths(in_threes))  # ②

# Output:
# items a worker does, chunksize 1: [2, 2, 2]
# items a worker does, chunksize 3: [6, 6]
