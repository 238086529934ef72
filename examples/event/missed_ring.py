"""set(), then clear() at once: a worker that is busy at that moment hears nothing."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event


def work(bell: Event, parent: Connection) -> None:
    parent.recv()  # ①
    parent.send(bell.wait(timeout=0.5))


if __name__ == "__main__":
    bell = mp.Event()
    parent, child = mp.Pipe()
    worker = mp.Process(target=work, args=(bell, child))
    worker.start()
    bell.set()
    bell.clear()
    parent.send("finish what you are doing")
    print("the worker has heard the bell:", parent.recv())
    worker.join()

# Output:
# the worker has heard the bell: False
