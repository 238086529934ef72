"""A pool of three workers, of which only two at a time may upload."""

import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier, Semaphore
from typing import NamedTuple


class Shared(NamedTuple):
    permits: Semaphore
    pair: Barrier
    now: "Synchronized[int]"
    peak: "Synchronized[int]"


shared: Shared


def keep(given: Shared) -> None:
    global shared
    shared = given


def upload(_photo: int) -> None:
    with shared.permits:  # ①
        with shared.now.get_lock():
            shared.now.value += 1
            shared.peak.value = max(shared.peak.value, shared.now.value)
        shared.pair.wait()
        with shared.now.get_lock():
            shared.now.value -= 1


if __name__ == "__main__":
    now, peak = mp.Value("i", 0), mp.Value("i", 0)
    shared = Shared(mp.Semaphore(2), mp.Barrier(2), now, peak)
    with mp.Pool(3, keep, (shared,)) as pool:  # ②
        pool.map(upload, range(6), chunksize=1)
        print("workers:", len(mp.active_children()))
    print("most uploading at a time:", peak.value)

# Output:
# workers: 3
# most uploading at a time: 2
