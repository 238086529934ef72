"""One photo kills its worker: all futures fail, and a second pass finds the culprit."""

import multiprocessing as mp
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Lock

all_are_in: Lock


def keep(lock: Lock) -> None:
    global all_are_in
    all_are_in = lock


def develop(photo: str) -> str:
    with all_are_in:  # ①
        pass
    time.sleep(0.01)
    if photo == "huge":
        os.kill(os.getpid(), signal.SIGKILL)  # ②
    return f"{photo} print"


if __name__ == "__main__":
    photos = ["huge", "cat", "dog"]
    lock = mp.Lock()
    with ProcessPoolExecutor(1, initializer=keep, initargs=(lock,)) as executor:
        with lock:
            futures = [executor.submit(develop, photo) for photo in photos]
        print("failed:", [type(future.exception()).__name__ for future in futures])  # ③
    for photo in photos:
        with ProcessPoolExecutor(1, initializer=keep, initargs=(lock,)) as executor:  # ④
            try:
                print(executor.submit(develop, photo).result())
            except BrokenProcessPool as error:
                print(photo, "kills its worker")
                if mp.get_start_method() == "forkserver":
                    print("   ", str(error.__cause__).strip("'\n"))  # ⑤

# Output:
# failed: ['BrokenProcessPool', 'BrokenProcessPool', 'BrokenProcessPool']
# huge kills its worker
# Output (forkserver, <3.15):
#     None
# Output (forkserver, 3.15+):
#     Process <pid> terminated abruptly with exit code -9
# Output:
# cat print
# dog print
