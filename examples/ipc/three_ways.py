"""A child announces bread by a message, in shared memory, and by an event."""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event


def bake(orders: Connection, loaves: "Synchronized[int]", ready: Event) -> None:
    orders.send({"kind": "rye", "loaves": 12})  # ①
    with loaves.get_lock():
        loaves.value += 12  # ②
    ready.set()  # ③


if __name__ == "__main__":
    inbox, outbox = mp.Pipe(duplex=False)
    loaves = mp.Value(c_int, 5)
    ready = mp.Event()
    baker = mp.Process(target=bake, args=(outbox, loaves, ready))
    baker.start()
    print("event:        ", ready.wait())
    print("shared memory:", loaves.value)
    print("message:      ", inbox.recv())
    baker.join()

# Output:
# event:         True
# shared memory: 17
# message:       {'kind': 'rye', 'loaves': 12}
