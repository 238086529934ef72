"""Neither a with block nor shutdown(), and the main program ends."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock

line: Lock


def keep(lock: Lock) -> None:
    global line
    line = lock


def upload(photo: str) -> None:
    with line:  # ①
        print(photo, "is uploaded", flush=True)


if __name__ == "__main__":
    lock = mp.Lock()
    lock.acquire()
    executor = ProcessPoolExecutor(1, initializer=keep, initargs=(lock,))
    for photo in ("cat.jpg", "dog.jpg"):
        executor.submit(upload, photo)
    print("end of the main program", flush=True)
    lock.release()

# Output:
# end of the main program
# cat.jpg is uploaded
# dog.jpg is uploaded
