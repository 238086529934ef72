"""One parent, three children, each started by another method."""

import multiprocessing as mp
from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext

price = 10


def report(method: str) -> None:
    print(f"{method:10} {__name__:11} price {price}")  # ①


def start(context: ForkContext | SpawnContext | ForkServerContext) -> None:
    method = context.get_start_method()
    child = context.Process(target=report, args=(method,))  # ②
    child.start()
    child.join()


if __name__ == "__main__":
    price = 20
    start(mp.get_context("fork"))
    start(mp.get_context("spawn"))
    start(mp.get_context("forkserver"))

# Output:
# fork       __main__    price 20
# spawn      __mp_main__ price 10
# forkserver __mp_main__ price 10
