"""What each way to put and to get does when it cannot."""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.queues import Queue
from queue import Empty, Full  # ①


def attempt(text: str, action: Callable[[], object]) -> None:
    try:
        action()
    except Empty:
        print(text, "queue.Empty")
    except Full:
        print(text, "queue.Full")
    except ValueError as error:
        print(text, "ValueError:", error)


if __name__ == "__main__":
    seats: "Queue[str]" = mp.Queue(maxsize=1)
    attempt("get_nowait:  ", seats.get_nowait)
    attempt("get, timeout:", lambda: seats.get(timeout=0.1))
    seats.put("Ann")
    attempt("put_nowait:  ", lambda: seats.put_nowait("Bob"))
    attempt("put, timeout:", lambda: seats.put("Bob", timeout=0.1))
    seats.get()
    seats.close()  # ②
    attempt("after close: ", lambda: seats.put("Cem"))

# Output:
# get_nowait:   queue.Empty
# get, timeout: queue.Empty
# put_nowait:   queue.Full
# put, timeout: queue.Full
# after close:  ValueError: Queue <multiprocessing.queues.Queue object at <addr>> is closed
