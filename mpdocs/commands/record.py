"""``record``: keep what really happened in one run of a script, to draw it."""

import argparse
import shlex
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.record_all import record_all
from mpdocs.commands.record_page import show
from mpdocs.example import METHODS, ExampleError, load
from mpdocs.project import LANGUAGES, Project, project_of
from mpdocs.runner import Interpreter, InterpreterNotFound, select
from mpdocs.timeline import condition, records
from mpdocs.timeline.condition import Condition, ConditionError
from mpdocs.timeline.recorder import Recorded, record
from mpdocs.timeline.recording import Recording, RecordingError, dumps
from mpdocs.timeline.recording.invariants import broken

if TYPE_CHECKING:
    from mpdocs.commands import Commands

DEFAULT_TIMEOUT = 60.0
"""Seconds for a script that states nothing: a person is watching and can press Ctrl-C."""
TRIES = 50


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "record",
        help="record what really happens when a script runs",
        description="Run an unchanged script and record what its processes do: when each one "
        "runs, waits, holds a lock, sends and receives. Of an example, the recording goes to "
        "verified/; of any other script, beside it. Two runs are never alike: with --until, the "
        "script is run until the run is the one to show.",
        epilog=condition.HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--method", choices=METHODS, help="start method; default: fork")
    parser.add_argument("--python", metavar="VERSIONS", help="3.14, or a path; one, without --all")
    parser.add_argument("--until", metavar="EXPR", help="repeat until this is true; see below")
    parser.add_argument("--tries", type=int, default=TRIES, metavar="N", help=f"default: {TRIES}")
    parser.add_argument(
        "--as", "--label", dest="label", default="", help="a word, where one script has several"
    )
    parser.add_argument("--arguments", default="", help="of the script, as one: '--fast in.csv'")
    parser.add_argument("--timeout", type=float, metavar="SECONDS")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the JSON there")
    parser.add_argument("--open", action="store_true", help="draw it, and show it in a browser")
    parser.add_argument("--language", choices=LANGUAGES, help="of the page; default: yours")
    parser.add_argument("--all", action="store_true", help="every recorded example that changed")
    parser.add_argument("--check", action="store_true", help="with --all: run them, write nothing")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Record the script; 1 where no run was as wanted."""
    if options.all:
        return record_all(options)
    if options.file is None:
        raise CommandFailed("Which script? python -m mpdocs record FILE, or: record --all")
    script: Path = options.file
    _read(script)
    wanted = _condition(options.until)
    job = _Job(options, script)
    target = job.target()
    done = _search(job, wanted, options.tries)
    _complain(script, done)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dumps(done.recording), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandFailed(f"{target}: cannot be written: {error.strerror}") from None
    print(f"{job.shown(target)}: {summary(done.recording)}")
    if options.open:
        show(done.recording, script, target, job.project, options.language)
    return 0


class _Job:
    """One script and how it is run."""

    def __init__(self, options: argparse.Namespace, script: Path) -> None:
        self.options, self.script = options, script
        self.project = _project(script)
        timeout, methods = _stated(script) if self.project else (DEFAULT_TIMEOUT, METHODS)
        self.timeout: float = options.timeout or timeout
        self.interpreter = _one_interpreter(options.python)
        able = [m for m in self.interpreter.methods if m in methods]
        if options.method and options.method not in able:
            raise CommandFailed(f"{script} runs under {', '.join(able)}, not {options.method}")
        self.method: str = options.method or able[0]

    def run(self) -> Recorded:
        """Run it once."""
        try:
            return record(
                self.script,
                name=self.project.example_name(self.script) if self.project else self.script.name,
                interpreter=self.interpreter,
                method=self.method,
                timeout=self.timeout,
                arguments=shlex.split(self.options.arguments),
                # an example runs in a folder of its own, a person's script where the person is
                work=None if self.project else Path.cwd(),
                until=self.options.until or "",
            )
        except RecordingError as error:
            raise CommandFailed(f"{self.script}: {error}") from None

    def target(self) -> Path:
        """Where the recording goes."""
        output: Path | None = self.options.output
        label: str = self.options.label
        if output is not None:
            return output
        if self.project is not None:
            return records.path(self.project, self.script, label)
        ending = f".{label}{records.SUFFIX}" if label else records.SUFFIX
        return self.script.with_name(self.script.stem + ending)

    def shown(self, path: Path) -> str:
        """A path as messages name it."""
        return self.project.display(path) if self.project else str(path)


def _read(script: Path) -> None:
    if not script.is_file():
        raise CommandFailed(f"{script}: no such file")
    try:
        compile(script.read_bytes(), str(script), "exec")
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise CommandFailed(f"{script}:{line}: {error}") from None


def _project(script: Path) -> Project | None:
    """The project whose example it is, or None."""
    try:
        project = project_of(script)
        project.example_name(script)
    except (FileNotFoundError, ValueError):
        return None
    return project


def _stated(script: Path) -> tuple[float, tuple[str, ...]]:
    try:
        example = load(script)
    except ExampleError as error:
        raise CommandFailed(str(error)) from None
    return example.timeout, example.methods


def _one_interpreter(request: str | None) -> Interpreter:
    try:
        found = select(request)
    except InterpreterNotFound as error:
        raise CommandFailed(str(error)) from None
    if len(found) != 1:
        raise CommandFailed(f"--python {request}: a recording is made on one Python")
    return found[0]


def _condition(text: str | None) -> Condition | None:
    try:
        return Condition(text) if text else None
    except ConditionError as error:
        raise CommandFailed(str(error)) from None


def _search(job: _Job, wanted: Condition | None, tries: int) -> Recorded:
    """The first run as wanted."""
    if wanted is None:
        return job.run()
    seen: Counter[str] = Counter()
    for number in range(1, tries + 1):
        done = job.run()
        try:
            if wanted.holds(done.recording, done.run.stdout):
                print(f"run {number} is as wanted")
                return done
        except ConditionError as error:
            raise CommandFailed(str(error)) from None
        seen[_outcome(done)] += 1
    listed = "\n".join(f"  {times} times {outcome}" for outcome, times in seen.most_common(5))
    raise CommandFailed(
        f"{job.script}: none of {tries} runs satisfied --until {wanted.text!r}. There were:\n"
        f"{listed}\nTry more runs with --tries, another --method, or make the script show it."
    )


def _outcome(done: Recorded) -> str:
    lines = done.run.stdout.splitlines()
    printed = f"{lines[-1]!r} at the end" if lines else "nothing"
    code = "stopped" if done.run.timed_out else f"exit code {done.run.exit_code}"
    return f"{code}, printed {printed}"


def _complain(script: Path, done: Recorded) -> None:
    """Refuse what is no recording to draw; say what is strange about one that is."""
    recording = done.recording
    if done.run.timed_out:
        print(
            f"{script}: its time of {done.run.seconds:.0f} s was over, and it was stopped: the "
            "recording holds what had happened until then."
        )
    elif done.run.exit_code:
        print(f"{script}: ended with exit code {done.run.exit_code}")
    if done.run.stderr:
        print(done.run.stderr, end="")
    if len(recording.lanes) == 1 and not recording.things:
        raise CommandFailed(
            f"{script}: started no process and no thread, and made nothing of multiprocessing: "
            "there is nothing to draw."
        )
    if wrong := broken(recording):
        listed = "\n".join(f"  {sentence}" for sentence in wrong)
        raise CommandFailed(
            f"{script}: the recording contradicts itself, so it was not kept:\n{listed}\n"
            "This is a defect of the recorder. Record again, and report it with the script."
        )


def summary(recording: Recording) -> str:
    """A recording in a few words."""
    processes = sum(not lane.thread for lane in recording.lanes)
    messages = sum(arrow.kind == "message" for arrow in recording.arrows)
    waits = sum(span.state in condition.WAITING for span in recording.spans)
    return (
        f"CPython {recording.python}, {recording.method}, {recording.end / 1000:.0f} ms, "
        f"{processes} processes, {messages} messages, {waits} waits"
    )
