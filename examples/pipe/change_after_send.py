"""A basket is sent through a pipe, then tea goes into the basket."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def check_out(baskets: Connection, paid: Connection) -> None:
    paid.recv()
    print("paid for:", baskets.recv())


if __name__ == "__main__":
    inbox, baskets = mp.Pipe(duplex=False)
    wait_for, paid = mp.Pipe(duplex=False)
    till = mp.Process(target=check_out, args=(inbox, wait_for))
    till.start()
    basket = ["rice"]
    baskets.send(basket)
    basket.append("tea")
    paid.send("look now")  # ①
    till.join()

# Output:
# paid for: ['rice']
