"""acquire(timeout=...) returns False; a child that ignores it releases another's lock."""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.synchronize import Lock


def careless(printer: Lock) -> None:
    printer.acquire(timeout=0.2)  # ①
    try:
        print("  careless child: prints")
    finally:
        printer.release()  # ②


def careful(printer: Lock) -> None:
    if not printer.acquire(timeout=0.2):  # ③
        print("  careful child: the printer is busy")
        return
    try:
        print("  careful child: prints")
    finally:
        printer.release()


def print_beside(child_task: Callable[[Lock], None]) -> None:
    printer = mp.Lock()
    child = mp.Process(target=child_task, args=(printer,))
    try:
        with printer:
            print("parent: begins to print", flush=True)
            child.start()
            child.join()
        print("parent: done")
    except ValueError as error:
        print("parent: ValueError:", error)  # ④


if __name__ == "__main__":
    print_beside(careless)
    print_beside(careful)

# Output:
# parent: begins to print
#   careless child: prints
# parent: ValueError: semaphore or lock released too many times
# parent: begins to print
#   careful child: the printer is busy
# parent: done
