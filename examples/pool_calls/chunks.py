"""map() sends pieces, not items: how many items are in a piece."""

import multiprocessing as mp
import os
from itertools import groupby


def worker_of(item: int) -> int:
    return os.getpid()


def chunk_sizes(workers: int, items: int, chunksize: int | None = None) -> list[int]:
    with mp.Pool(workers, maxtasksperchild=1) as pool:  # ①
        pids = pool.map(worker_of, range(items), chunksize)
    return [len(list(group)) for _, group in groupby(pids)]


if __name__ == "__main__":
    print("default:    ", chunk_sizes(2, 20))  # ②
    print("chunksize=8:", chunk_sizes(2, 20, chunksize=8))

# Output:
# default:     [3, 3, 3, 3, 3, 3, 2]
# chunksize=8: [8, 8, 4]
