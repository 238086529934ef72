"""The initializer raises: the pool goes on starting workers, the executor gives up."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.sharedctypes import Synchronized


def connect(attempts: "Synchronized[int]") -> None:
    with attempts.get_lock():
        attempts.value += 1
    if attempts.value <= 3:  # ①
        raise ConnectionError("no database")


if __name__ == "__main__":
    attempts: "Synchronized[int]" = mp.Value("i", 0)
    with mp.Pool(1, initializer=connect, initargs=(attempts,)) as pool:
        print("Pool:", pool.apply(len, ("eggs",)))  # ②
        print("Pool: workers started:", attempts.value)

    attempts.value = 0
    with ProcessPoolExecutor(1, initializer=connect, initargs=(attempts,)) as executor:
        try:
            executor.submit(len, "eggs").result()
        except BrokenProcessPool as error:
            print("executor: BrokenProcessPool:", error)
        print("executor: workers started:", attempts.value)

# Output:
# Pool: 4
# Pool: workers started: 4
# executor: BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.
# executor: workers started: 1
# Stderr:
# Process ...PoolWorker-1:
# Traceback (most recent call last):
# ConnectionError: no database
# Process ...PoolWorker-2:
# Traceback (most recent call last):
# ConnectionError: no database
# Process ...PoolWorker-3:
# Traceback (most recent call last):
# ConnectionError: no database
# Exception in initializer:
# Traceback (most recent call last):
# ConnectionError: no database
