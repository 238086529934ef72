"""The log of one process: a line of JSON for each event, in a file that outlives a SIGKILL.

The file is mapped into memory: what was stored there is kept by the kernel whatever becomes of the
process, and a store is cheaper than a system call. It is sparse, so only what is written takes
space.
"""

import itertools
import json
import mmap
import os
import threading
import time
from typing import Any

SIZE = 16 << 20
"""Bytes that one process may write; the file's end says if that was not enough."""
OVERFLOW = b"overflow\n"

_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True).encode

now = time.monotonic_ns
"""Nanoseconds of a clock that all processes of the machine share."""


class Log:
    """What one process writes."""

    def __init__(self, folder: str) -> None:
        """Open the log of this process in ``folder``."""
        self.folder = folder
        self.open()

    def open(self) -> None:
        """Begin anew, as a child must after a fork."""
        self.pid = os.getpid()
        self.numbers = itertools.count(1)
        self.local = threading.local()
        self.local.number = 0  # who forks becomes the main thread of the child
        self.guard = threading.RLock()  # an RLock: a signal handler may interrupt write()
        self.position = 0
        path = f"{self.folder}/{self.pid}-{now()}.jsonl"
        file = os.open(
            path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600
        )
        try:
            os.ftruncate(file, SIZE)
            self.map = _mapped(file)
        finally:
            os.close(file)

    def write(self, event: str, at: int | None = None, **fields: Any) -> None:
        """Append an event; ``at`` is its time where that is not now."""
        thread = getattr(self.local, "number", None)
        if thread is None:  # not its ident: the next thread may get the same
            thread = self.local.number = next(self.numbers)
        entry = {"t": at or now(), "p": self.pid, "th": thread, "e": event}
        if thread:
            known = threading._active.get(threading.get_ident())  # type: ignore[attr-defined]
            entry["tn"] = known.name if known is not None else "?"
        line = _encode(entry | fields).encode() + b"\n"
        with self.guard:
            end = self.position + len(line)
            if end > SIZE - len(OVERFLOW):
                self.map[SIZE - len(OVERFLOW) :] = OVERFLOW
                return
            self.map[self.position : end] = line
            self.position = end


def _mapped(file: int) -> mmap.mmap:
    """The file in memory, with no descriptor of its own, which would shift the script's numbers.

    The map keeps a duplicate. It gets the number that dup() gives now, and is closed behind the
    map's back; so the map must never be freed, or it would close whatever has that number then.
    """
    duplicate = os.dup(file)
    os.close(duplicate)
    mapped = mmap.mmap(file, SIZE)
    _kept.append(mapped)
    if os.path.sameopenfile(file, duplicate):
        os.close(duplicate)
    return mapped


_kept: list[mmap.mmap] = []
if hasattr(os, "register_at_fork"):
    # what is registered here lives as long as the interpreter itself, and the maps with it
    os.register_at_fork(before=lambda kept=_kept: None)

log: Log
"""Set by ``install``."""


def begin(folder: str) -> None:
    """Open the log of this process, and one for each process that it forks."""
    global log
    log = Log(folder)


def write(event: str, at: int | None = None, **fields: Any) -> None:
    """Append an event to the log of this process."""
    log.write(event, at, **fields)
