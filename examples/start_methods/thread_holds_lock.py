"""A thread holds a lock while the process forks: nobody will release the child's copy."""

import multiprocessing as mp
import threading
import warnings

log_lock = threading.Lock()


def write_log() -> None:
    print("child gets the lock:", log_lock.acquire(timeout=0.5))  # ①


def hold(held: threading.Event, done: threading.Event) -> None:
    with log_lock:
        held.set()
        done.wait()


if __name__ == "__main__":
    warnings.simplefilter("default", DeprecationWarning)  # ②
    held, done = threading.Event(), threading.Event()
    writer = threading.Thread(target=hold, args=(held, done))
    writer.start()
    held.wait()
    child = mp.Process(target=write_log)
    child.start()  # ③
    child.join()
    done.set()

# Output (fork):
# child gets the lock: False
# Output (spawn, forkserver):
# child gets the lock: True
# Stderr (fork, 3.12+):
# ...: DeprecationWarning: This process (pid=<pid>) is multi-threaded, use of fork() may lead to deadlocks in the child.
