"""Run one script as a real program, and say what became of it and of all it started."""

import contextlib
import secrets
import subprocess
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from mpdocs.runner import journal
from mpdocs.runner.environment import environment
from mpdocs.runner.folder import Folder
from mpdocs.runner.interpreter import Interpreter
from mpdocs.runner.journal import Journal
from mpdocs.runner.process_tree import (
    Tree,
    adopt_orphans,
    command_line,
    has_pidfd,
    own_children,
    wait_for_exit,
)
from mpdocs.runner.shared_memory import remove_leaked

if sys.platform == "linux":
    import resource

GRACE = 2.0
"""Seconds that a process may outlive the script before it counts as an orphan."""
HELPER_GRACE = 10.0
"""The same for multiprocessing's own helpers, which leave by themselves once they are alone."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Where a process stood when the time of its run was up."""

    pid: int
    name: str
    """``main``, the name of the ``Process``, ``fork server``, ``resource tracker``, or a command
    line."""
    text: str
    """Of each thread, innermost call first; empty if it did not answer or is no Python."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A process that outlived the script, and was ended by the runner."""

    pid: int
    name: str
    """As in ``Stack``."""
    command: str
    """Its command line; a forked child has its parent's."""
    text: str
    """Its stacks, as in ``Stack``."""


@dataclass(frozen=True, slots=True)
class ProcessSeen:
    """A Python process of a traced run."""

    pid: int
    parent: int
    """The pid of the process that began it; of a ``forkserver child`` that is the fork server."""
    role: str
    """``main``, ``fork child``, ``spawn child``, ``forkserver child``, ``fork server``,
    ``resource tracker`` or ``program`` (a Python that was not begun by multiprocessing)."""
    name: str
    """The name of the ``Process``, empty if it is none."""
    began: float
    """Seconds after the start of the run at which its Python was up, or its fork was made."""
    ended: float | None
    """Seconds after the start of the run at which it left; None if it was killed."""


@dataclass(frozen=True, slots=True)
class Run:
    """What became of one script."""

    script: Path
    interpreter: Interpreter
    method: str
    stdout: str
    stderr: str
    """Of all processes together. Stacks that the runner asked for are not in it."""
    exit_code: int | None
    """Of the script's own process; -N if signal N ended it, None if it timed out."""
    seconds: float
    """From the start to the end of the script's own process."""
    timed_out: bool
    stacks: tuple[Stack, ...]
    """After a timeout, of each process, parents first."""
    orphans: tuple[Orphan, ...]
    """Parents first. Empty after a timeout: they had no chance to leave."""
    leaked: tuple[str, ...]
    """Names in ``/dev/shm`` that the run created and left. Empty after a timeout, as above."""
    processes: tuple[ProcessSeen, ...]
    """With ``trace=True``, in the order in which they began."""


def run(
    script: Path,
    *,
    interpreter: Interpreter,
    method: str,
    timeout: float,
    trace: bool = False,
    arguments: Sequence[str] = (),
    variables: Mapping[str, str] | None = None,
    work: Path | None = None,
) -> Run:
    """Run ``script`` in place, as its reader would, with ``method`` as the default start method.

    It gets a session, a folder and an environment of its own. When this returns (or raises, be it
    KeyboardInterrupt) no process of it is left, none of its named shared memory, and no file
    outside of what it wrote by absolute path. ``timeout`` is in seconds; ``variables`` are added to
    the environment; with ``work`` it runs in that folder instead of a fresh one, and what it writes
    there stays. Several threads may run scripts at once. On Linux the calling process becomes a
    child subreaper, for good.

    :raises FileNotFoundError: when there is no such script.
    :raises ValueError: when the interpreter has no such start method.
    """
    script = script.absolute()
    if not script.is_file():
        raise FileNotFoundError(f"no such script: {script}")
    if method not in interpreter.methods:
        has = ", ".join(interpreter.methods)
        raise ValueError(f"{interpreter} has no start method {method!r} here; it has {has}")
    adopt_orphans()
    token = secrets.token_hex(4)
    with Folder() as folder:
        settings = environment(interpreter.path, folder, token=token, method=method, trace=trace)
        settings |= variables or {}
        command = [str(interpreter.path), str(script), *arguments]
        others = own_children()
        began = time.monotonic()
        process = _start(command, settings, folder, work or folder.work)
        tree = Tree(process.pid, token, folder, others)
        try:
            timed_out = not _wait(process, timeout)
            seconds = time.monotonic() - began
            output, ended = _end(tree, folder) if timed_out else _leave(tree, folder)
        except BaseException:
            tree.kill()
            process.wait()
            raise
        process.wait()
        written = journal.read(folder.journal)
        leaked = remove_leaked(token, written)
    return Run(
        script=script,
        interpreter=interpreter,
        method=method,
        stdout=output.stdout,
        stderr=output.stderr,
        exit_code=None if timed_out else process.returncode,
        seconds=seconds,
        timed_out=timed_out,
        stacks=tuple(Stack(e.pid, e.name, e.text) for e in ended) if timed_out else (),
        orphans=() if timed_out else tuple(ended),
        leaked=() if timed_out else leaked,
        processes=tuple(_seen(written, process.pid, began)) if trace else (),
    )


class _Output(NamedTuple):
    stdout: str
    stderr: str


def _start(
    command: list[str], variables: dict[str, str], folder: Folder, work: Path
) -> subprocess.Popen[bytes]:
    # files, not pipes: at a pipe an orphan would look like a script that has not ended
    with folder.stdout.open("ab") as stdout, folder.stderr.open("ab") as stderr:
        process = subprocess.Popen(
            command,
            cwd=work,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            start_new_session=True,
        )
    if sys.platform == "linux":
        # all that descends from it inherits this: no core file, whatever crashes or is aborted
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(process.pid, resource.RLIMIT_CORE, (0, 0))
    return process


def _wait(process: subprocess.Popen[bytes], timeout: float) -> bool:
    """Wait for the script's own process, and tell whether it ended in time."""
    if has_pidfd():  # an event, where Popen.wait(timeout) looks every 50 ms
        if not wait_for_exit([process.pid], timeout):
            return False
        process.wait()
        return True
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        return False
    return True


def _leave(tree: Tree, folder: Folder) -> tuple[_Output, list[Orphan]]:
    """Let what the script has started leave; end what does not."""
    output: _Output | None = None
    orphans: list[Orphan] = []
    if tree.wait(GRACE):
        # Helpers wait for the others to leave: first end those that keep them.
        helpers = journal.read(folder.journal).helpers
        if tree.living(spare=helpers):
            output, orphans = _end(tree, folder, spare=helpers)
        if tree.wait(HELPER_GRACE):
            late_output, late = _end(tree, folder)
            output, orphans = output or late_output, orphans + late
    return output or _read(folder), orphans


def _end(tree: Tree, folder: Folder, spare: Collection[int] = ()) -> tuple[_Output, list[Orphan]]:
    """End all processes; return what was written until then, and where each one stood."""
    frozen = tree.freeze(spare)
    output = _read(folder)
    commands = {pid: command_line(pid) for pid in frozen}
    texts = tree.stacks(frozen, folder.stderr)
    tree.kill(spare)
    written = journal.read(folder.journal)
    return output, [
        Orphan(pid, _name(written, tree.root, pid) or commands[pid], commands[pid], texts[pid])
        for pid in frozen
    ]


def _read(folder: Folder) -> _Output:
    return _Output(*(_text(path.read_bytes()) for path in (folder.stdout, folder.stderr)))


def _text(written: bytes) -> str:
    return written.decode("utf-8", "replace").replace("\r\n", "\n")


def _name(written: Journal, root: int, pid: int) -> str:
    """Return what a person calls the process, empty if the journal does not know."""
    if pid == root:
        return "main"
    entry = written.processes.get(pid)
    if entry is None or entry.role == "program":
        return ""
    return entry.name or entry.role


def _seen(written: Journal, root: int, began: float) -> Iterator[ProcessSeen]:
    for entry in sorted(written.processes.values(), key=lambda entry: entry.start):
        yield ProcessSeen(
            pid=entry.pid,
            parent=entry.parent,
            role="main" if entry.pid == root else entry.role,
            name=entry.name,
            began=entry.start - began,
            ended=None if entry.end is None else entry.end - began,
        )
