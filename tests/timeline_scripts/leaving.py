"""What is left to do when the code is over: a queue to be written, a child to be waited for."""

import multiprocessing as mp
import os
import signal
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event


def send(orders: "Queue[bytes]") -> None:
    orders.put(bytes(1_000_000))


def obey(ready: Event) -> None:
    told = []
    signal.signal(signal.SIGTERM, lambda *_: told.append(1))
    ready.set()
    while not told:
        time.sleep(0.01)
    time.sleep(0.2)


if __name__ == "__main__":
    orders: "Queue[bytes]" = mp.Queue()
    ready = mp.Event()
    sender = mp.Process(target=send, args=(orders,))
    sender.start()
    sender.join(0.2)
    print(sender.is_alive(), len(orders.get()))
    servant = mp.Process(target=obey, args=(ready,))
    servant.start()
    ready.wait()
    if servant.pid:
        os.kill(servant.pid, signal.SIGTERM)
