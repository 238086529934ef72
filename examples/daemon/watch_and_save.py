"""A daemon whose parent is killed notices it, and leaves through its finally block."""

import multiprocessing as mp
import os
import signal
import sys
import threading
from multiprocessing.connection import Connection
from types import FrameType


def leave(_signum: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def end_with_parent() -> None:
    parent = mp.parent_process()
    assert parent is not None
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)  # ①


def keep_journal(diary: Connection) -> None:
    signal.signal(signal.SIGTERM, leave)  # ②
    threading.Thread(target=end_with_parent, daemon=True).start()
    try:
        diary.send("open")
        threading.Event().wait()
    finally:
        diary.send("finally, the journal is saved")


def run_shop(diary: Connection) -> None:
    journal = mp.Process(target=keep_journal, args=(diary,), daemon=True)
    journal.start()
    journal.join()


if __name__ == "__main__":
    reading, diary = mp.Pipe(duplex=False)
    shop = mp.Process(target=run_shop, args=(diary,))
    shop.start()
    diary.close()
    print("daemon:", reading.recv())
    shop.kill()
    shop.join()
    print("exit code of the daemon's parent:", shop.exitcode)
    print("daemon:", reading.recv())
    reading.poll(None)  # ③

# Output:
# daemon: open
# exit code of the daemon's parent: -9
# daemon: finally, the journal is saved
