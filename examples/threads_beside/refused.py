"""The same four mistakes with a thread and with a process."""

import multiprocessing as mp
import threading
from collections.abc import Callable
from functools import partial


def ask(go: Callable[[], object]) -> str:
    try:
        go()
    except (RuntimeError, AssertionError) as error:
        return f"{type(error).__name__}: {error}"
    return "allowed"


def wait_for(done: threading.Event) -> None:
    done.wait()


if __name__ == "__main__":
    for kind, event in ((threading.Thread, threading.Event()), (mp.Process, mp.Event())):
        worker = kind(target=wait_for, args=(event,))
        print(kind.__name__)
        print("  join() before start():", ask(worker.join))
        worker.start()
        print("  daemon after start(): ", ask(partial(setattr, worker, "daemon", True)))  # ①
        print("  start() twice:        ", ask(worker.start))
        event.set()
        worker.join()
        print("  start() after join(): ", ask(worker.start))  # ②

    print("join() on oneself:      ", ask(threading.current_thread().join))

# Output:
# Thread
#   join() before start(): RuntimeError: cannot join thread before it is started
#   daemon after start():  RuntimeError: cannot set daemon status of active thread
#   start() twice:         RuntimeError: threads can only be started once
#   start() after join():  RuntimeError: threads can only be started once
# Process
#   join() before start(): AssertionError: can only join a started process
#   daemon after start():  AssertionError: process has already started
#   start() twice:         AssertionError: cannot start a process twice
#   start() after join():  AssertionError: cannot start a process twice
# join() on oneself:       RuntimeError: cannot join current thread
