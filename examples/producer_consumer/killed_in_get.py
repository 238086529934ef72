"""A worker is killed inside get(): nobody else can take anything out any more."""

import multiprocessing as mp
import os
import signal
from multiprocessing.queues import Queue
from queue import Empty
from types import FrameType


def look(_signal: int, frame: FrameType | None) -> None:
    if frame and frame.f_code.co_qualname == "Connection._recv":  # ①
        os.kill(os.getpid(), signal.SIGKILL)


def wait_for_photo(photos: "Queue[str]") -> None:
    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
    photos.get()


def shoot(photos: "Queue[str]") -> None:
    photos.put("cat.jpg")


if __name__ == "__main__":
    photos: "Queue[str]" = mp.Queue()
    worker = mp.Process(target=wait_for_photo, args=(photos,))
    worker.start()
    worker.join()
    print("worker: exit code", worker.exitcode)
    camera = mp.Process(target=shoot, args=(photos,))
    camera.start()
    camera.join()
    print("empty:", photos.empty())
    try:
        photos.get(timeout=1)  # ②
    except Empty:
        print("get(): queue.Empty")

# Output:
# worker: exit code -9
# empty: False
# get(): queue.Empty
