"""What the processes of a run wrote down about themselves (``inside/sitecustomize.py``).

One line an event, the ``repr`` of a tuple:

* ``("start", pid, parent, role, time)``: a Python was started
* ``("fork", pid, parent, role, time)``: a Python forked
* ``("name", pid, name)``: it is a child of multiprocessing, and this is its name
* ``("end", pid, time)``: it leaves in an orderly way (only in a traced run)
* ``("segment", pid, name, inode)``: it created shared memory

Times are ``time.monotonic()``, one clock for all processes of a machine.
"""

import ast
from dataclasses import dataclass, field
from pathlib import Path

HELPERS = frozenset({"fork server", "resource tracker"})
"""Roles of processes that multiprocessing starts for itself."""


@dataclass(slots=True)
class Entry:
    """A Python process, as far as the journal goes."""

    pid: int
    parent: int
    role: str
    """``fork child``, ``spawn child``, ``forkserver child``, one of HELPERS, or ``program``."""
    start: float
    end: float | None = None
    name: str = ""


@dataclass(slots=True)
class Journal:
    """All that was written so far."""

    processes: dict[int, Entry] = field(default_factory=dict)
    """By pid, in the order in which they began."""
    segments: dict[str, int] = field(default_factory=dict)
    """Name and inode of the shared memory that was created; it may be gone by now."""

    @property
    def helpers(self) -> frozenset[int]:
        """The pids of multiprocessing's own helper processes."""
        return frozenset(e.pid for e in self.processes.values() if e.role in HELPERS)


def read(path: Path) -> Journal:
    """Read the journal; a missing file is an empty one."""
    journal = Journal()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return journal
    for line in text.splitlines():
        match ast.literal_eval(line):
            case "start" | "fork", int(pid), int(parent), str(role), float(time):
                if (entry := journal.processes.get(pid)) is None:
                    journal.processes[pid] = Entry(pid, parent, role, time)
                else:  # it forked and then became another program by exec
                    entry.role = role
            case "name", int(pid), str(name) if pid in journal.processes:
                journal.processes[pid].name = name
            case "end", int(pid), float(time) if pid in journal.processes:
                journal.processes[pid].end = time
            case "segment", int(), str(name), int(inode):
                journal.segments[name] = inode
    return journal
