"""The same two for threads: threading.Semaphore and ThreadPool."""

import multiprocessing as mp
import os
import threading
from multiprocessing.pool import ThreadPool

permits = threading.Semaphore(2)
pair = threading.Barrier(2)
inside: list[int] = []
peak = 0


def fetch(page: int) -> int:
    global peak
    with permits:
        inside.append(page)
        peak = max(peak, len(inside))
        pair.wait()  # ①
        inside.remove(page)
    return os.getpid()


def where(_page: int) -> int:
    return os.getpid()


if __name__ == "__main__":
    with ThreadPool(6) as threads:  # ②
        pids = set(threads.map(fetch, range(6), chunksize=1))
    print("ThreadPool(6): all in this process:", pids == {os.getpid()})
    print("threading.Semaphore(2): most at a time:", peak)
    with mp.Pool(2) as processes:
        pids = set(processes.map(where, range(6), chunksize=1))
    print("Pool(2): any in this process:", os.getpid() in pids)

# Output:
# ThreadPool(6): all in this process: True
# threading.Semaphore(2): most at a time: 2
# Pool(2): any in this process: False
