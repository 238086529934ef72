"""A daemon that turns SIGTERM into SystemExit runs its finally block."""

import multiprocessing as mp
import signal
import sys
import threading
from multiprocessing.connection import Connection
from types import FrameType


def leave(_signum: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def keep_journal(ready: Connection) -> None:
    signal.signal(signal.SIGTERM, leave)  # ①
    try:
        ready.send(True)
        threading.Event().wait()
    finally:
        print("daemon: finally, the journal is saved")


if __name__ == "__main__":
    waiting, ready = mp.Pipe(duplex=False)
    mp.Process(target=keep_journal, args=(ready,), daemon=True).start()
    waiting.recv()  # ②
    print("parent: end of the code", flush=True)

# Output:
# parent: end of the code
# daemon: finally, the journal is saved
