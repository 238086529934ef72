"""A worker is ended inside get(): nobody else can take anything out any more."""

import multiprocessing as mp
import signal
from multiprocessing.queues import Queue
from queue import Empty


def wait_for_photo(photos: "Queue[str]") -> None:
    signal.alarm(1)  # ①
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
# worker: exit code -14
# empty: False
# get(): queue.Empty
