"""The sender is gone, and its message is still there: the kernel has kept it."""

import fcntl
import multiprocessing as mp
from multiprocessing.connection import Connection


def order(orders: Connection) -> None:
    orders.send({"kind": "rye", "loaves": 12})


if __name__ == "__main__":
    inbox, outbox = mp.Pipe(duplex=False)
    customer = mp.Process(target=order, args=(outbox,))
    customer.start()
    customer.join()  # ①
    print("the customer has left:", not customer.is_alive())
    print("received:", inbox.recv())  # ②
    print("room in the pipe:", fcntl.fcntl(inbox, fcntl.F_GETPIPE_SZ), "bytes")  # ③

# Output:
# the customer has left: True
# received: {'kind': 'rye', 'loaves': 12}
# Output (linux):
# room in the pipe: 65536 bytes
