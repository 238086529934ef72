"""The semaphore of the wrong module: threading's works inside one process only."""

import multiprocessing as mp
import threading
from multiprocessing.connection import Connection


def fetch(permits: threading.Semaphore, released: Connection) -> None:
    released.recv()
    print("child gets the permit:", permits.acquire(timeout=0.5))


if __name__ == "__main__":
    permits = threading.Semaphore(1)
    released, send_released = mp.Pipe(duplex=False)
    permits.acquire()
    child = mp.Process(target=fetch, args=(permits, released))
    try:
        child.start()
    except TypeError as error:
        print("TypeError:", error)  # ①
    else:
        permits.release()  # ②
        send_released.send(True)
        child.join()

# Output (fork):
# child gets the permit: False
# Output (spawn, forkserver):
# TypeError: cannot pickle '_thread.lock' object
