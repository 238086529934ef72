"""An event, a permit, a number, a loaf: how many of three children get each?"""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event, Semaphore
from queue import Empty


def shop(
    door: Event,
    trolley: Semaphore,
    price: "Synchronized[int]",
    shelf: "Queue[str]",
    report: Connection,
) -> None:
    opened = door.wait()
    permit = trolley.acquire(timeout=1)  # ①
    try:
        loaf = shelf.get(timeout=1)
    except Empty:
        loaf = "none"
    report.send((opened, permit, price.value == 3, loaf == "rye"))


if __name__ == "__main__":
    door, trolley, price = mp.Event(), mp.Semaphore(1), mp.Value(c_int, 3)
    shelf: "Queue[str]" = mp.Queue()
    shelf.put("rye")
    pipes = [mp.Pipe(duplex=False) for _ in range(3)]
    shared = (door, trolley, price, shelf)
    shoppers = [mp.Process(target=shop, args=(*shared, report)) for _, report in pipes]
    for shopper in shoppers:
        shopper.start()
    door.set()
    answers = [inbox.recv() for inbox, _ in pipes]
    for shopper in shoppers:
        shopper.join()
    for i, thing in enumerate(("event", "permit", "number", "loaf")):
        print(thing, sum(answer[i] for answer in answers), "of 3")

# Output:
# event 3 of 3
# permit 1 of 3
# number 3 of 3
# loaf 1 of 3
