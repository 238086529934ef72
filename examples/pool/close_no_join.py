"""close() is called, join() is not, and the main program ends."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock

oven: Lock


def keep(lock: Lock) -> None:
    global oven
    oven = lock


def bake(loaf: str) -> None:
    with oven:
        print("the", loaf, "loaf is done", flush=True)


if __name__ == "__main__":
    lock = mp.Lock()
    pool = mp.Pool(1, initializer=keep, initargs=(lock,))
    pool.apply(bake, ("first",))
    lock.acquire()
    pool.apply_async(bake, ("second",))
    pool.apply_async(bake, ("third",))
    pool.close()
    print("end of the main program", flush=True)

# Output:
# the first loaf is done
# end of the main program
