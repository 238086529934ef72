"""close() is for this process, unlink() is for the name."""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory


def ask(text: str, action: Callable[[], object]) -> None:
    try:
        print(text, action())
    except (FileNotFoundError, TypeError) as error:
        print(text, f"{type(error).__name__}: {error}")


def read_on(name: str, pipe: Connection) -> None:
    board = SharedMemory(name=name)
    pipe.send("attached")
    pipe.recv()
    pipe.send(bytes(board.buf[:4]))
    board.close()


if __name__ == "__main__":
    board = SharedMemory(create=True, size=4)
    board.buf[:4] = b"open"
    mine, theirs = mp.Pipe()
    reader = mp.Process(target=read_on, args=(board.name, theirs))
    reader.start()
    mine.recv()
    board.close()  # ①
    ask("this object:     ", lambda: board.buf[:4])
    again = SharedMemory(name=board.name)
    ask("by name again:   ", lambda: bytes(again.buf[:4]))
    again.unlink()  # ②
    ask("still attached:  ", lambda: bytes(again.buf[:4]))
    again.close()
    ask("by name:         ", lambda: SharedMemory(name=board.name))
    mine.send("read")
    ask("the child's view:", mine.recv)  # ③
    reader.join()

# Output:
# this object:      TypeError: 'NoneType' object is not subscriptable
# by name again:    b'open'
# still attached:   b'open'
# by name:          FileNotFoundError: [Errno 2] No such file or directory: '/psm_...'
# the child's view: b'open'
