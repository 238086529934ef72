"""What each way to put and to get does when it cannot."""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.queues import Queue
from multiprocessing.synchronize import SEM_VALUE_MAX
from queue import Empty, Full  # ①


def attempt(text: str, action: Callable[[], object]) -> None:
    try:
        outcome = str(action())
    except Empty:
        outcome = "queue.Empty"
    except Full:
        outcome = "queue.Full"
    except ValueError as error:
        outcome = f"ValueError: {error}"
    print(f"{text:23} -> {outcome}")


if __name__ == "__main__":
    seats: "Queue[str]" = mp.Queue(maxsize=1)
    attempt("get_nowait()", seats.get_nowait)
    attempt("get(timeout=0.1)", lambda: seats.get(timeout=0.1))
    attempt("put('Ann')", lambda: seats.put("Ann"))
    attempt("put_nowait('Bob')", lambda: seats.put_nowait("Bob"))
    attempt("put('Bob', timeout=0.1)", lambda: seats.put("Bob", timeout=0.1))
    attempt("full()", seats.full)
    attempt("get()", seats.get)
    seats.close()  # ②
    attempt("put('Cem')", lambda: seats.put("Cem"))
    print("places without maxsize:", SEM_VALUE_MAX)  # ③

# Output:
# get_nowait()            -> queue.Empty
# get(timeout=0.1)        -> queue.Empty
# put('Ann')              -> None
# put_nowait('Bob')       -> queue.Full
# put('Bob', timeout=0.1) -> queue.Full
# full()                  -> True
# get()                   -> Ann
# put('Cem')              -> ValueError: Queue <multiprocessing.queues.Queue ...> is closed
# Output (linux):
# places without maxsize: 2147483647
