"""Two processes map the same memory: one writes, the other sees it."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path


def mapping(name: str) -> tuple[str, str]:
    for line in Path("/proc/self/maps").read_text().splitlines():  # ①
        if name in line:
            _, flags, _, _, inode, *_ = line.split()
            return flags, inode
    raise LookupError(name)


def bake(name: str, report: Connection) -> None:
    shelf = SharedMemory(name=name)
    shelf.buf[0] = 12  # ②
    report.send(mapping(name))
    shelf.close()


if __name__ == "__main__":
    shelf = SharedMemory(create=True, size=1)
    inbox, report = mp.Pipe(duplex=False)
    baker = mp.Process(target=bake, args=(shelf.name, report))
    baker.start()
    flags, inode = inbox.recv()
    print("flags in the child:", flags)
    print("the same memory in both:", (flags, inode) == mapping(shelf.name))
    print("loaves on the shelf:", shelf.buf[0])  # ③
    baker.join()
    shelf.close()
    shelf.unlink()

# Output (linux):
# flags in the child: rw-s
# the same memory in both: True
# loaves on the shelf: 12
