"""A signal handler takes a lock, sleeps and sets an event while its process waits."""

import multiprocessing as mp
import os
import signal
import time
from multiprocessing.synchronize import Event, Lock


def wait(ready: Event, called: Event, never: Event, lock: Lock) -> None:
    def handle(_number: int, _frame: object) -> None:
        with lock:
            time.sleep(0.05)
        called.set()

    signal.signal(signal.SIGUSR1, handle)
    ready.set()
    print("waited in vain:", not never.wait(1))


if __name__ == "__main__":
    ready, called, never, lock = mp.Event(), mp.Event(), mp.Event(), mp.Lock()
    child = mp.Process(target=wait, args=(ready, called, never, lock))
    child.start()
    ready.wait()
    time.sleep(0.2)  # for the test only: it is in wait() by then
    assert child.pid
    os.kill(child.pid, signal.SIGUSR1)
    print("called:", called.wait(5))
    child.join()
