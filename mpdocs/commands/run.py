"""``run``: see one example run as the tests run it."""

import argparse
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.example import METHODS, Example, ExampleError, load
from mpdocs.runner import InterpreterNotFound, ProcessSeen, Run, select
from mpdocs.runner import run as run_script
from mpdocs.verdict import judge, setting_of

if TYPE_CHECKING:
    from mpdocs.commands import Commands

DEFAULT_TIMEOUT = 60.0
"""Seconds for a script that states nothing: a person is watching and can press Ctrl-C."""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "run",
        help="run one script; show its output, its processes and what is wrong with it",
        description="Run a script as the tests do, and show stdout, stderr, every process with "
        "its times, and whether the run satisfies what the script states.",
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--python", metavar="VERSIONS", help="3.11,3.14t, a path, all or found")
    parser.add_argument("--method", choices=METHODS, action="append", help="default: all")
    parser.add_argument("--timeout", type=float, metavar="SECONDS")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 1 if a run does not satisfy what the script states."""
    path: Path = options.file
    if not path.is_file():
        raise CommandFailed(f"{path}: no such file")
    example, unstated = _statement(path)
    try:
        interpreters = select(options.python)
    except InterpreterNotFound as error:
        raise CommandFailed(str(error)) from None
    failed = False
    stated = example.methods if example else METHODS
    for interpreter in interpreters:
        for method in options.method or [m for m in interpreter.methods if m in stated]:
            if method not in interpreter.methods:
                raise CommandFailed(f"{interpreter.platform} has no start method {method}")
            timeout = options.timeout or (example.timeout if example else DEFAULT_TIMEOUT)
            result = run_script(
                path, interpreter=interpreter, method=method, timeout=timeout, trace=True
            )
            print(_heading(result), flush=True)
            _show(result)
            if example:
                complaints = judge(example, result)
                failed |= bool(complaints)
                for complaint in complaints:
                    print(f"\n{complaint.message}")
                if not complaints:
                    print(f"as stated for {setting_of(interpreter, method)}")
            else:
                failed |= result.timed_out or bool(result.orphans or result.leaked)
                _show_remains(result)
            print()
    if unstated:
        print(unstated)
    return int(failed)


def _statement(path: Path) -> tuple[Example | None, str]:
    try:
        return load(path), ""
    except ExampleError as error:
        return None, str(error)


def _heading(result: Run) -> str:
    return f"--- {result.script.name}: CPython {result.interpreter.version}, {result.method} ---"


def _show(result: Run) -> None:
    print(result.stdout, end="")
    if result.stderr:
        print("--- stderr")
        print(result.stderr, end="")
    for stack in result.stacks:
        print(f"--- where {stack.name} (pid {stack.pid}) was when the time was over")
        print(stack.text)
    print("--- processes (ms after the start)")
    for line in tree(result.processes):
        print(line)
    ended = "stopped after" if result.timed_out else f"exit code {result.exit_code} after"
    print(f"--- {ended} {result.seconds:.2f} s")


def _show_remains(result: Run) -> None:
    for orphan in result.orphans:
        print(f"was still alive and was killed: pid {orphan.pid}: {orphan.command}")
    for name in result.leaked:
        print(f"was still there and was removed: {name}")


def tree(processes: Iterable[ProcessSeen]) -> list[str]:
    """The processes of a run as indented lines, children below the one that started them."""
    listed = list(processes)
    known = {process.pid for process in listed}
    children: defaultdict[int | None, list[ProcessSeen]] = defaultdict(list)
    for process in listed:
        children[process.parent if process.parent in known else None].append(process)

    def lines(parent: int | None, depth: int) -> list[str]:
        result = []
        for process in sorted(children[parent], key=lambda p: p.began):
            ended = "killed" if process.ended is None else f"{1000 * process.ended:.0f}"
            span = f"{1000 * process.began:5.0f} - {ended}"
            result.append(f"{'  ' * depth}{process.pid} {process.role}: {span}")
            result += lines(process.pid, depth + 1)
        return result

    return lines(None, 0)
