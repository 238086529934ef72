"""A daemon process is sent SIGTERM and waited for, a daemon thread is dropped."""

import multiprocessing as mp
import signal
import sys
import threading
from multiprocessing.synchronize import Event
from types import FrameType


def leave(_signum: int, _frame: FrameType | None) -> None:
    print("process: SIGTERM")
    sys.exit(0)


def keep_journal(kind: str, ready: "threading.Event | Event") -> None:
    if kind == "process":
        signal.signal(signal.SIGTERM, leave)  # ①
    try:
        ready.set()
        threading.Event().wait()
    finally:
        print(f"{kind}: finally")  # ②


if __name__ == "__main__":
    opened, written = threading.Event(), mp.Event()
    process = mp.Process(target=keep_journal, args=("process", written), daemon=True)
    process.start()
    thread = threading.Thread(target=keep_journal, args=("thread", opened), daemon=True)
    thread.start()
    written.wait()
    opened.wait()
    print("main: end of the code", flush=True)

# Output:
# main: end of the code
# process: SIGTERM
# process: finally
