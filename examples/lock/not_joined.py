"""The parent ends without join(): a child that opens the lock later finds none."""

import multiprocessing as mp
import threading
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Lock


class LateArgument:
    """Unpickling it waits until the parent is on its way out."""

    def __init__(self, parent_works: Connection) -> None:
        self.parent_works = parent_works

    def __reduce__(self) -> tuple[object, ...]:
        return Connection.poll, (self.parent_works, None)  # ①


def stay(_open_end: Connection) -> None:
    threading.Event().wait()


def greet(_late: object, lock: Lock, number: int) -> None:
    with lock:
        print("hello world", number)


if __name__ == "__main__":
    parent_works, open_end = mp.Pipe(duplex=False)
    mp.Process(target=stay, args=(open_end,), daemon=True).start()  # ②
    open_end.close()
    lock = mp.Lock()
    early = mp.Process(target=greet, args=(None, lock, 0))
    early.start()
    early.join()
    late = LateArgument(parent_works)
    mp.Process(target=greet, args=(late, lock, 1)).start()  # ③

# Output (fork):
# hello world 0
# hello world 1
# Output (spawn, forkserver):
# hello world 0
# Stderr (spawn, forkserver):
# Traceback (most recent call last):
# FileNotFoundError: [Errno 2] No such file or directory
