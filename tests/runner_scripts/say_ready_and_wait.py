"""Tells through one named pipe that it and its child are up, and waits."""

import multiprocessing as mp
import sys
import threading
from pathlib import Path


def wait(ready: str) -> None:
    Path(ready).write_text("up")
    threading.Event().wait()


if __name__ == "__main__":
    process = mp.Process(target=wait, args=(sys.argv[1],))
    process.start()
    process.join()
