"""A daemon that watches its parent ends even when the parent is killed."""

import multiprocessing as mp
import os
import signal
import threading
from multiprocessing.connection import Connection


def end_with_parent() -> None:
    parent = mp.parent_process()
    assert parent is not None
    parent.join()  # ①
    os.kill(os.getpid(), signal.SIGTERM)


def serve(diary: Connection) -> None:
    threading.Thread(target=end_with_parent, daemon=True).start()
    diary.send("open")
    threading.Event().wait()


def run_shop(diary: Connection) -> None:
    waiter = mp.Process(target=serve, args=(diary,), daemon=True)
    waiter.start()
    waiter.join()


if __name__ == "__main__":
    reading, diary = mp.Pipe(duplex=False)
    shop = mp.Process(target=run_shop, args=(diary,))
    shop.start()
    diary.close()
    print("daemon:", reading.recv())
    shop.kill()  # ②
    shop.join()
    print("exit code of the daemon's parent:", shop.exitcode)
    try:
        reading.recv()
    except EOFError:  # ③
        print("the daemon has ended")

# Output:
# daemon: open
# exit code of the daemon's parent: -9
# the daemon has ended
