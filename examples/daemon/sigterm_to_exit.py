"""SIGTERM becomes SystemExit: the exit handler runs and ends the daemon."""

import multiprocessing as mp
import signal
import sys
import threading
from types import FrameType


def serve() -> None:
    threading.Event().wait()


def leave(signum: int, _frame: FrameType | None) -> None:
    sys.exit(128 + signum)  # ①


if __name__ == "__main__":
    mp.Process(target=serve, daemon=True).start()
    signal.signal(signal.SIGTERM, leave)  # ②
    try:
        signal.raise_signal(signal.SIGTERM)  # ③
        print("never printed")
    finally:
        print("parent: finally, then the exit handler ends the daemon")

# Output:
# parent: finally, then the exit handler ends the daemon
# Exit code: 143
