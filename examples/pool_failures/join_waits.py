"""After a lost task, join() waits for ever; terminate() lets it return."""

import multiprocessing as mp
import os
import threading


def bake(loaf: str) -> str:
    if loaf == "burnt":
        os._exit(1)  # ①
    return loaf


if __name__ == "__main__":
    pool = mp.Pool(2)
    loaves = pool.map_async(bake, ["rye", "burnt", "oat"], chunksize=1)
    pool.close()
    leaving = threading.Thread(target=pool.join)  # ②
    leaving.start()
    leaving.join(timeout=1)
    print("join() has returned:", not leaving.is_alive())
    print("all loaves are done:", loaves.ready())
    pool.terminate()  # ③
    leaving.join()
    print("join() has returned:", not leaving.is_alive())

# Output:
# join() has returned: False
# all loaves are done: False
# join() has returned: True
