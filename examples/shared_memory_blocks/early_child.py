"""Under fork a child older than the first block has its own resource tracker."""

import multiprocessing as mp
import os
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory


def look(names: Connection, stderr: Connection) -> None:
    os.dup2(stderr.fileno(), 2)  # ①
    SharedMemory(name=names.recv()).close()  # ②


if __name__ == "__main__":
    for started in ("before", "after"):
        names, sender = mp.Pipe(duplex=False)
        complaints, stderr = mp.Pipe(duplex=False)
        visitor = mp.Process(target=look, args=(names, stderr))
        visitor.start()  # ③
        stderr.close()
        board = SharedMemory(create=True, size=4)
        sender.send(board.name)
        with open(complaints.fileno(), closefd=False) as text:
            warned = "leaked" in text.read()  # ④
        visitor.join()
        board.close()
        try:
            board.unlink()
            gone = False
        except FileNotFoundError:
            gone = True
        print(f"child {started} the first block: warning {warned}, block gone {gone}")

# Output (fork):
# child before the first block: warning True, block gone True
# Output (spawn, forkserver):
# child before the first block: warning False, block gone False
# Output:
# child after the first block: warning False, block gone False
# Stderr (fork):
# ...: UserWarning: resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown...
# ...: UserWarning: resource_tracker: '/psm_...': [Errno 2] No such file or directory: '/psm_...'
