"""The child sends its basket back through a pipe: the parent has a new one."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def add_tea(basket: list[str], report: Connection) -> None:
    basket.append("tea")
    report.send(basket)  # ①


if __name__ == "__main__":
    basket = ["rice"]
    reports, report = mp.Pipe(duplex=False)
    child = mp.Process(target=add_tea, args=(basket, report))
    child.start()
    report.close()  # ②
    filled = reports.recv()  # ③
    child.join()
    print("kept:    ", basket)
    print("received:", filled)

# Output:
# kept:     ['rice']
# received: ['rice', 'tea']
