"""Run one script as a real program, and say what became of it."""

import secrets
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from mpdocs.runner.environment import environment
from mpdocs.runner.folder import Folder
from mpdocs.runner.interpreter import Interpreter


@dataclass(frozen=True, slots=True)
class Stack:
    """Where a process of a run stood when its time was up."""

    pid: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Orphan:
    """A process that outlived the script."""

    pid: int
    command: str
    text: str


@dataclass(frozen=True, slots=True)
class ProcessSeen:
    """A Python process of a traced run."""

    pid: int
    parent: int
    role: str
    name: str
    start: float
    end: float | None


@dataclass(frozen=True, slots=True)
class Run:
    """What became of one script."""

    script: Path
    interpreter: Interpreter
    method: str
    stdout: str
    stderr: str
    exit_code: int | None
    seconds: float
    timed_out: bool
    stacks: tuple[Stack, ...]
    orphans: tuple[Orphan, ...]
    leaked: tuple[str, ...]
    processes: tuple[ProcessSeen, ...]


def run(
    script: Path,
    *,
    interpreter: Interpreter,
    method: str,
    timeout: float,
    trace: bool = False,
    arguments: Sequence[str] = (),
) -> Run:
    """Run ``script``; ``timeout`` in seconds."""
    script = script.absolute()
    if method not in interpreter.methods:
        raise ValueError(f"{interpreter} has no start method {method!r} here")
    token = secrets.token_hex(4)
    with Folder() as folder:
        variables = environment(interpreter.path, folder, token=token, method=method, trace=trace)
        with folder.stdout.open("ab") as stdout, folder.stderr.open("ab") as stderr:
            began = time.monotonic()
            process = subprocess.Popen(
                [interpreter.path, script, *arguments],
                cwd=folder.work,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                start_new_session=True,
            )
            timed_out = False
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired:
                timed_out = True
            finally:
                if process.returncode is None:
                    tree = psutil.Process(process.pid)
                    for member in [*tree.children(recursive=True), tree]:
                        member.kill()
                    process.wait()
            seconds = time.monotonic() - began
        return Run(
            script=script,
            interpreter=interpreter,
            method=method,
            stdout=_text(folder.stdout),
            stderr=_text(folder.stderr),
            exit_code=None if timed_out else process.returncode,
            seconds=seconds,
            timed_out=timed_out,
            stacks=(),
            orphans=(),
            leaked=(),
            processes=(),
        )


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
