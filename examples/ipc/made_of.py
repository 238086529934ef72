"""What each tool takes from the operating system: pipes, sockets, semaphores."""

import multiprocessing as mp
import re
from collections import Counter
from collections.abc import Callable
from ctypes import c_int
from pathlib import Path


def in_use() -> Counter[str]:
    found: Counter[str] = Counter()
    for fd in Path("/proc/self/fd").iterdir():  # ①
        if fd.is_symlink():
            for kind in re.findall("pipe|socket", str(fd.readlink())):
                found[f"{kind} end"] += 1
    maps = Path("/proc/self/maps").read_text()
    for name in re.findall("/dev/shm/(sem|pym)", maps):  # ②
        found["semaphore" if name == "sem" else "shared memory"] += 1
    return found


def show(text: str, make: Callable[[], object]) -> object:
    before = in_use()
    tool = make()
    new = in_use() - before
    print(f"{text:18}", ", ".join(f"{new[part]} x {part}" for part in sorted(new)))
    return tool


if __name__ == "__main__":
    tools: list[object] = [mp.Lock()]  # ③
    tools += [
        show("Pipe()", mp.Pipe),
        show("Pipe(duplex=False)", lambda: mp.Pipe(duplex=False)),
        show("SimpleQueue()", mp.SimpleQueue),
        show("Queue()", mp.Queue),
        show("Value(c_int)", lambda: mp.Value(c_int)),
        show("Lock()", mp.Lock),
        show("Semaphore()", mp.Semaphore),
        show("Event()", mp.Event),
    ]
    before = in_use()
    with mp.Pool(1):
        print("Pool(1)           ", ", ".join(sorted(in_use() - before)))  # ④

# Output (linux):
# Pipe()             2 x socket end
# Pipe(duplex=False) 2 x pipe end
# SimpleQueue()      2 x pipe end, 2 x semaphore
# Queue()            2 x pipe end, 3 x semaphore
# Value(c_int)       1 x semaphore, 1 x shared memory
# Lock()             1 x semaphore
# Semaphore()        1 x semaphore
# Event()            5 x semaphore
# Pool(1)            pipe end, semaphore
