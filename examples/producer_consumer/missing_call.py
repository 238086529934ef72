"""A worker fails before task_done(): join() waits for ever. The cure is a finally block."""

import multiprocessing as mp
import threading
from multiprocessing.queues import JoinableQueue, SimpleQueue


def careless(prices: "JoinableQueue[str]") -> None:
    while True:
        int(prices.get())  # ①
        prices.task_done()


def careful(prices: "JoinableQueue[str]", errors: "SimpleQueue[str]") -> None:
    while True:
        text = prices.get()
        try:
            int(text)
        except ValueError as error:  # ②
            errors.put(str(error))
        finally:
            prices.task_done()


if __name__ == "__main__":
    first: "JoinableQueue[str]" = mp.JoinableQueue()
    second: "JoinableQueue[str]" = mp.JoinableQueue()
    errors: "SimpleQueue[str]" = mp.SimpleQueue()
    one = mp.Process(target=careless, args=(first,), daemon=True, name="careless")
    two = mp.Process(target=careful, args=(second, errors), daemon=True)
    one.start()
    two.start()
    for queue in (first, second):
        for price in ("12", "abc", "7"):
            queue.put(price)
    one.join()
    waiting = threading.Thread(target=first.join, daemon=True)  # ③
    waiting.start()
    waiting.join(timeout=0.5)
    print("careless: join() still waits:", waiting.is_alive())
    second.join()
    print("careful: join() has returned,", errors.get())

# Output:
# careless: join() still waits: True
# careful: join() has returned, invalid literal for int() with base 10: 'abc'
# Stderr:
# Process careless:
# Traceback (most recent call last):
# ValueError: invalid literal for int() with base 10: 'abc'
