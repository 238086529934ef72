"""Puts that fail, one at once and one in the feeder, between others that do not."""

import multiprocessing as mp
from contextlib import suppress
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from queue import Full


def produce(queue: "Queue[object]", small: "Queue[object]", seen: Event) -> None:
    queue.put("one")
    queue.put(lambda: "cannot be pickled")
    queue.put("two")
    seen.wait()  # a feeder that meets an error while its process ends leaves at once
    for block in (True, False):
        with suppress(Full):
            small.put("does not fit", block, 0.01)
    queue.put("three")


if __name__ == "__main__":
    messages: "Queue[object]" = mp.Queue()
    small: "Queue[object]" = mp.Queue(1)
    seen = mp.Event()
    small.put("fills it")
    child = mp.Process(target=produce, args=(messages, small, seen))
    child.start()
    print([messages.get(), messages.get()])
    seen.set()
    print(messages.get())
    child.join()
    print(small.get())
