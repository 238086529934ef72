"""The processes of one run: find them all, wait for them, ask for their stacks, end them.

On Linux a process whose parent ends is given to this process (it is made a child subreaper), so
that nothing a script starts is ever lost, whatever session it has moved to. Elsewhere all processes
of the machine are searched for the token of the run in their environment; Windows and macOS are
best effort and not run here.
"""

import ctypes
import os
import re
import select
import signal
import sys
import time
from collections.abc import Collection, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import psutil

from mpdocs.runner import journal
from mpdocs.runner.folder import Folder

STACK_SIGNAL: int | None = None
"""A process of a run that gets it writes its stacks to stderr and dies; None: there is none."""
if sys.platform == "linux":
    # real-time, so that no script has a use of its own for it, and that it leaves no core file
    STACK_SIGNAL = signal.SIGRTMAX - 3
elif sys.platform == "darwin":
    STACK_SIGNAL = signal.SIGEMT

_PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>
_STOPPED_WITHIN = 1.0  # seconds; SIGSTOP takes effect when the process next leaves the kernel
_DUMPED_WITHIN = 2.0  # seconds for one process to write its stacks, on a busy machine
_KILLED_WITHIN = 10.0  # seconds; only a process stuck in the kernel outlives SIGKILL longer


class Tree:
    """A script's process and all processes that came from it."""

    def __init__(self, root: int, token: str, folder: Folder, others: Collection[int]) -> None:
        """Take the process ``root``, started with ``token`` in its environment.

        ``others`` are the children that this process had before, which cannot come from it.
        """
        self.root = root
        self._others = others
        self._token = token
        self._folder = folder
        self._began = time.time()
        self._known = {root}  # all that was ever seen of it, to recognise what they left

    def living(self, spare: Collection[int] = ()) -> list[int]:
        """Return the pids that run (or are stopped), parents before children; no zombies.

        ``spare`` are pids to leave out.
        """
        found = self._living_on_linux() if sys.platform == "linux" else self._living_elsewhere()
        return [pid for pid in found if pid not in spare]

    def wait(self, seconds: float, spare: Collection[int] = ()) -> list[int]:
        """Wait until all have ended, and return what has not after so many seconds."""
        deadline = time.monotonic() + seconds
        while left := self.living(spare):
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                break
            wait_for_exit(left, remaining)
        return left

    def freeze(self, spare: Collection[int] = ()) -> list[int]:
        """Stop them all, so that no pool can replace a worker, and return their pids."""
        frozen: list[int] = []
        deadline = time.monotonic() + _STOPPED_WITHIN
        while True:
            fresh = [pid for pid in self.living(spare) if pid not in frozen]
            for pid in fresh:
                _send(pid, "SIGSTOP")
            frozen += fresh
            if not fresh and (not any(map(_runs, frozen)) or time.monotonic() > deadline):
                return frozen
            time.sleep(0.001)  # of a process that is not our child, a stop is no event

    def stacks(self, frozen: Iterable[int], stderr: Path) -> dict[int, str]:
        """Have each frozen process write its stacks and die of it; return what each wrote.

        One after the other, children first, so that what is added to ``stderr`` meanwhile is from
        this one. Empty for a program that is no Python, or no longer writes to this file.
        """
        if STACK_SIGNAL is None:
            return dict.fromkeys(frozen, "")
        written = {}
        for pid in reversed(list(frozen)):
            before = stderr.stat().st_size
            _send(pid, STACK_SIGNAL)
            _send(pid, "SIGCONT")
            wait_for_exit([pid], _DUMPED_WITHIN)
            with stderr.open("rb") as file:
                file.seek(before)
                written[pid] = _readable(file.read().decode("utf-8", "replace"))
        return written

    def kill(self, spare: Collection[int] = ()) -> None:
        """End them all, without a chance to react, and leave no zombie (but the root's)."""
        self.freeze(spare)
        deadline = time.monotonic() + _KILLED_WITHIN
        while (left := self.living(spare)) and time.monotonic() < deadline:
            for pid in left:
                _kill(pid)
            wait_for_exit(left, _KILLED_WITHIN)

    def _living_on_linux(self) -> list[int]:
        found = []
        level = sorted(filter(self._is_ours, own_children().difference(self._others)))
        while level:
            self._known.update(level)
            found += [pid for pid in level if not self._is_over(pid)]
            level = [child for pid in level for child in _children(pid) if child not in found]
        return found

    def _is_ours(self, child: int) -> bool:
        """Tell whether a child of this process is the script or came from it.

        This process may have other children, among them other scripts that run just now. A zombie
        has no environment any more; its session, and the journal, still know it.
        """
        if child in self._known:
            return True
        try:
            if os.getsid(child) in self._known:
                return True
        except ProcessLookupError:
            return False
        proc = Path(f"/proc/{child}")
        return (
            child in journal.read(self._folder.journal).processes
            or f"MPDOCS_RUN={self._token}".encode() in _bytes(proc / "environ").split(b"\0")
            or any(
                Path(_target(proc / link)).is_relative_to(self._folder.base)
                for link in ("cwd", "fd/1", "fd/2")
            )
        )

    def _is_over(self, pid: int) -> bool:
        """Tell whether only a zombie is left of it, or nothing; a zombie of ours is buried."""
        if _state(pid) not in ("Z", "X", ""):
            return False
        if pid != self.root:  # which is its Popen's to bury
            with suppress(ChildProcessError):  # not our child: its own parent will
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG)
        return True

    def _living_elsewhere(self) -> list[int]:
        found = []
        for process in psutil.process_iter():
            try:
                if process.create_time() < self._began - 1 or process.pid == os.getpid():
                    continue
                ours = process.pid in self._known or process.ppid() in self._known
                if not ours and process.environ().get("MPDOCS_RUN") != self._token:
                    continue
                self._known.add(process.pid)
                if process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process.pid)
            except psutil.Error:
                continue
        return found


def own_children() -> frozenset[int]:
    """Return the children of this process, zombies among them (Linux; elsewhere none)."""
    return frozenset(_children(os.getpid()) if sys.platform == "linux" else ())


@cache
def adopt_orphans() -> None:
    """Make this process the parent of all processes below it whose own parent ends (Linux).

    Done once, and kept: a run in another thread may need it longer.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def wait_for_exit(pids: Iterable[int], seconds: float) -> bool:
    """Wait until all these processes have ended, and tell whether they have. A zombie has."""
    if not has_pidfd():
        alive = [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
        return not psutil.wait_procs(alive, seconds)[1]
    deadline = time.monotonic() + seconds
    waiting: set[int] = set()
    poll = select.poll()
    try:
        for pid in pids:
            try:
                waiting.add(pidfd := os.pidfd_open(pid))
            except ProcessLookupError:
                continue
            poll.register(pidfd, select.POLLIN)
        while waiting and (left := deadline - time.monotonic()) > 0:
            for pidfd, _ in poll.poll(left * 1000 + 1):
                poll.unregister(pidfd)
                waiting.remove(pidfd)
                os.close(pidfd)
        return not waiting
    finally:
        for pidfd in waiting:
            os.close(pidfd)


@cache
def has_pidfd() -> bool:
    """Tell whether the end of any process is an event to wait for (Linux 5.3 and later)."""
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


def command_line(pid: int) -> str:
    """Return the command line of a process, empty if it is gone or hidden."""
    try:
        return " ".join(psutil.Process(pid).cmdline())
    except psutil.Error:
        return ""


def _children(pid: int) -> list[int]:
    """Return the children of a process, oldest first."""
    try:
        if not _lists_children():
            return [child.pid for child in psutil.Process(pid).children()]
        threads = list(Path(f"/proc/{pid}/task").iterdir())
    except (OSError, psutil.Error):
        return []
    return sorted(int(child) for t in threads for child in _bytes(t / "children").split())


@cache
def _lists_children() -> bool:
    """Tell whether the kernel was built with CONFIG_PROC_CHILDREN."""
    return Path("/proc/thread-self/children").exists()


def _state(pid: int) -> str:
    """Return the state letter of proc(5), empty if there is no such process."""
    return _bytes(Path(f"/proc/{pid}/stat")).rpartition(b") ")[2][:1].decode()


def _runs(pid: int) -> bool:
    return sys.platform == "linux" and _state(pid) in ("R", "S")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # gone meanwhile, or another user's
        return b""


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""


def _send(pid: int, name: str | int) -> None:
    number = getattr(signal, name, None) if isinstance(name, str) else name
    if number is not None:  # Windows has no SIGSTOP
        with suppress(ProcessLookupError):
            os.kill(pid, number)


def _kill(pid: int) -> None:
    with suppress(psutil.Error):
        psutil.Process(pid).kill()


def _readable(dump: str) -> str:
    """Keep the Python frames; the thread ids are of no use to anybody."""
    kept = [line for line in dump.splitlines() if "(most recent call" in line or "  File" in line]
    return "\n".join(re.sub(r"hread 0x[0-9a-f]+", "hread", line) for line in kept)
