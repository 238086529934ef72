"""Puts that fail, one at once and one in the feeder, between others that do not."""

import multiprocessing as mp
from contextlib import suppress
from multiprocessing.queues import Queue
from queue import Full


def produce(queue: "Queue[object]", small: "Queue[object]") -> None:
    queue.put("one")
    queue.put(lambda: "cannot be pickled")
    queue.put("two")
    for block in (True, False):
        with suppress(Full):
            small.put("does not fit", block, 0.01)
    queue.put("three")


if __name__ == "__main__":
    messages: "Queue[object]" = mp.Queue()
    small: "Queue[object]" = mp.Queue(1)
    small.put("fills it")
    child = mp.Process(target=produce, args=(messages, small))
    child.start()
    print([messages.get() for _ in range(3)])
    child.join()
    print(small.get())
