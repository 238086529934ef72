"""A SIGTERM handler that is installed before start(): whose is it?"""

import multiprocessing as mp
import signal
import sys
import threading
from multiprocessing.connection import Connection
from types import FrameType


def leave(_signum: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def serve(ready: Connection) -> None:
    try:
        ready.send(True)
        threading.Event().wait()
    finally:
        print("daemon: finally")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, leave)
    waiting, ready = mp.Pipe(duplex=False)
    mp.Process(target=serve, args=(ready,), daemon=True).start()
    waiting.recv()
    print("parent: end of the code", flush=True)

# Output:
# parent: end of the code
# Output (fork):
# daemon: finally
