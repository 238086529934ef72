"""One message there and back, through a Pipe and through two Queues: which takes longer?"""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue
from time import perf_counter


def echo_pipe(end: Connection) -> None:
    while word := end.recv():
        end.send(word)


def echo_queues(orders: "Queue[str]", answers: "Queue[str]") -> None:
    while word := orders.get():
        answers.put(word)


def round_trips(send: Callable[[str], None], receive: Callable[[], str]) -> float:
    began = perf_counter()
    for _ in range(100):
        send("tea")
        receive()
    return perf_counter() - began


if __name__ == "__main__":
    mine, theirs = mp.Pipe()
    orders: "Queue[str]" = mp.Queue()
    answers: "Queue[str]" = mp.Queue()
    children = [
        mp.Process(target=echo_pipe, args=(theirs,)),
        mp.Process(target=echo_queues, args=(orders, answers)),
    ]
    for child in children:
        child.start()
    theirs.close()
    pipe, queue = [], []
    for _ in range(10):  # ①
        pipe.append(round_trips(mine.send, mine.recv))
        queue.append(round_trips(orders.put, answers.get))
    mine.send("")
    orders.put("")
    for child in children:
        child.join()
    ratio = min(queue) / min(pipe)  # ②
    print(f"time through queues / time through a pipe: {ratio:.1f}")
    print("queues take longer:", ratio > 1)

# Output:
# time through queues / time through a pipe: <float>
# queues take longer: True
