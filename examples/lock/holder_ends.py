"""Four ways for a process to end while it holds a lock, and a lock on a file."""

import fcntl
import multiprocessing as mp
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory

ENDINGS: dict[str, Callable[[], object]] = {
    "sys.exit()": lambda: sys.exit(),
    "os._exit(0)": lambda: os._exit(0),
    "terminate()": lambda: signal.raise_signal(signal.SIGTERM),
    "kill()": lambda: signal.raise_signal(signal.SIGKILL),
}


def hold(lock: Lock, path: Path, ending: str) -> None:
    with lock, path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # ①
        ENDINGS[ending]()  # ②


def file_is_free(path: Path) -> bool:
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # ③
        except BlockingIOError:
            return False
        return True


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "printer.lock")
        for ending in ENDINGS:
            lock = mp.Lock()
            holder = mp.Process(target=hold, args=(lock, path, ending))
            holder.start()
            holder.join()
            free = lock.acquire(block=False), file_is_free(path)
            print(f"{ending:12} Lock free: {free[0]!s:6} file free: {free[1]}")

# Output:
# sys.exit()   Lock free: True   file free: True
# os._exit(0)  Lock free: False  file free: True
# terminate()  Lock free: False  file free: True
# kill()       Lock free: False  file free: True
