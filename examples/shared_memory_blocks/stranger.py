"""A program that only looks at a block removes it when it ends."""

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory


def look(name: str, option: str) -> None:
    if option == "untracked":
        SharedMemory(name=name, track=False).close()  # ①
    else:
        SharedMemory(name=name).close()  # ②


if __name__ == "__main__":
    if len(sys.argv) > 1:
        look(*sys.argv[1:])
        sys.exit()
    options = ("untracked", "tracked") if sys.version_info >= (3, 13) else ("tracked",)
    for option in options:
        board = SharedMemory(create=True, size=4)
        command = [sys.executable, __file__, board.name, option]  # ③
        subprocess.run(command, stderr=subprocess.PIPE, check=True)  # ④
        board.close()
        try:
            board.unlink()
            print(option, "visitor: the block is still there")
        except FileNotFoundError:
            print(option, "visitor: the block is gone")

# Output (3.13+):
# untracked visitor: the block is still there
# Output:
# tracked visitor: the block is gone
# Stderr:
# ...: UserWarning: resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown...
# ...: UserWarning: resource_tracker: '/psm_...': [Errno 2] No such file or directory: '/psm_...'
