"""Arguments arrive under every start method, as they are at start()."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def add_tax(prices: dict[str, int], begin: Connection, answer: Connection) -> None:
    begin.recv()
    for item in prices:
        prices[item] += 2  # ①
    answer.send(prices)


if __name__ == "__main__":
    prices = {"rice": 10}
    prices["rice"] = 20
    begin, send_begin = mp.Pipe(duplex=False)
    answers, answer = mp.Pipe(duplex=False)
    child = mp.Process(target=add_tax, args=(prices, begin, answer))
    child.start()
    prices["tea"] = 30  # ②
    send_begin.send("begin")
    print("child's prices:  ", answers.recv())  # ③
    child.join()
    print("parent's prices: ", prices)

# Output:
# child's prices:   {'rice': 22}
# parent's prices:  {'rice': 20, 'tea': 30}
