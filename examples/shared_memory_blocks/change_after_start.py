"""A block is handed to a child, then its content changes."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory


def serve(board: SharedMemory, bell: Connection) -> None:
    bell.recv()
    print("soup of the day:", bytes(board.buf[:4]).decode())
    board.close()


if __name__ == "__main__":
    board = SharedMemory(create=True, size=4)
    try:
        board.buf[:4] = b"leek"
        bell, button = mp.Pipe(duplex=False)
        waiter = mp.Process(target=serve, args=(board, bell))  # ①
        waiter.start()
        board.buf[:4] = b"bean"
        button.send("noon")
        waiter.join()
    finally:
        board.close()
        board.unlink()

# Output:
# soup of the day: bean
