"""Three ways to end a pool, and what becomes of three loaves."""

import multiprocessing as mp
import time
from multiprocessing.pool import AsyncResult, Pool
from multiprocessing.synchronize import Lock

oven: Lock


def keep(lock: Lock) -> None:
    global oven
    oven = lock


def bake(loaf: str) -> str:
    if loaf != "first":
        with oven:  # ①
            pass
    time.sleep(0.01)
    return loaf


def hand_in(pool: Pool) -> list[AsyncResult[str]]:
    loaves = [pool.apply_async(bake, (loaf,)) for loaf in ("first", "second", "third")]
    loaves[0].wait()
    return loaves


if __name__ == "__main__":
    lock = mp.Lock()

    lock.acquire()
    with mp.Pool(1, initializer=keep, initargs=(lock,)) as pool:
        loaves = hand_in(pool)
    lock.release()
    print("end of the block:", [loaf.ready() for loaf in loaves])  # ②

    lock.acquire()
    pool = mp.Pool(1, initializer=keep, initargs=(lock,))
    loaves = hand_in(pool)
    pool.terminate()
    lock.release()
    pool.join()
    print("terminate, join: ", [loaf.ready() for loaf in loaves])

    lock.acquire()
    pool = mp.Pool(1, initializer=keep, initargs=(lock,))
    loaves = hand_in(pool)
    for refused in (pool.join, pool.close, lambda: hand_in(pool)):  # ③
        try:
            refused()
        except ValueError as error:
            print("   ", error)
    lock.release()
    pool.join()
    print("close, join:     ", [loaf.ready() for loaf in loaves])

# Output:
# end of the block: [True, False, False]
# terminate, join:  [True, False, False]
#     Pool is still running
#     Pool not running
# close, join:      [True, True, True]
