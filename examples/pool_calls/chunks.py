"""map() sends chunks, not items: how many items are in a chunk."""

import multiprocessing as mp
import os
import time
from itertools import groupby


def worker_of(item: int) -> int:
    time.sleep(0.002)
    return os.getpid()


if __name__ == "__main__":
    for chunksize in (None, 8):
        with mp.Pool(2, maxtasksperchild=1) as pool:  # ①
            pids = pool.map(worker_of, range(20), chunksize)
        sizes = [len(list(chunk)) for _, chunk in groupby(pids)]
        print(f"chunksize={chunksize}:", sizes)  # ②

# Output:
# chunksize=None: [3, 3, 3, 3, 3, 3, 2]
# chunksize=8: [8, 8, 4]
