"""One basket, sent twice in two ways."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def compare(baskets: Connection) -> None:
    first, second = baskets.recv()
    print("one message: ", first == second, first is second)
    first, second = baskets.recv(), baskets.recv()
    print("two messages:", first == second, first is second)


if __name__ == "__main__":
    basket = ["rice"]
    baskets, to_child = mp.Pipe(duplex=False)
    child = mp.Process(target=compare, args=(baskets,))
    child.start()
    to_child.send((basket, basket))
    to_child.send(basket)
    to_child.send(basket)
    child.join()

# Output:
# one message:  True True
# two messages: True False
