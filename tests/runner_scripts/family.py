"""One child that ends, one that is killed, and a grandchild."""

import multiprocessing as mp
import threading
from multiprocessing.synchronize import Event


def leaf() -> None:
    pass


def branch() -> None:
    process = mp.Process(target=leaf, name="leaf")
    process.start()
    process.join()


def victim(ready: Event) -> None:
    ready.set()
    threading.Event().wait()


if __name__ == "__main__":
    ready = mp.Event()
    processes = [
        mp.Process(target=branch, name="branch"),
        mp.Process(target=victim, args=(ready,), name="victim"),
    ]
    for process in processes:
        process.start()
    ready.wait()
    processes[1].kill()
    for process in processes:
        process.join()
