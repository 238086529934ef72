"""A done callback runs in the main process; one that raises is only logged."""

import multiprocessing as mp
import os
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.synchronize import Lock

scale: Lock


def keep(lock: Lock) -> None:
    global scale
    scale = lock


def weigh(parcel: str) -> int:
    with scale:  # ①
        return len(parcel)


def note(parcel: "Future[int]") -> None:
    is_main = threading.current_thread() is threading.main_thread()
    print("in the main process:", os.getpid() == main_pid, "- in its main thread:", is_main)


def post(parcel: "Future[int]") -> None:
    raise RuntimeError("no stamps left")


if __name__ == "__main__":
    main_pid = os.getpid()
    lock = mp.Lock()
    with ProcessPoolExecutor(1, initializer=keep, initargs=(lock,)) as executor:
        with lock:
            books = executor.submit(weigh, "books")
            books.add_done_callback(note)  # ②
            books.add_done_callback(post)  # ③
        shoes = executor.submit(weigh, "shoes")
    print("books", books.result(), "- shoes", shoes.result())
    books.add_done_callback(note)  # ④

# Output:
# in the main process: True - in its main thread: False
# books 5 - shoes 5
# in the main process: True - in its main thread: True
# Stderr:
# exception calling callback for <Future at <addr> state=finished returned int>
# Traceback (most recent call last):
# RuntimeError: no stamps left
