"""``record --all``: every recording of the project, made anew or only checked by new runs."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.example import Example, ExampleError, load
from mpdocs.project import Project
from mpdocs.runner import Interpreter, InterpreterNotFound, select
from mpdocs.timeline import records
from mpdocs.timeline.recorder import record
from mpdocs.timeline.recording import Recording, RecordingError
from mpdocs.timeline.recording.invariants import broken
from mpdocs.verdict import judge


@dataclass(frozen=True, slots=True)
class Kept:
    """A recording that is kept in the project."""

    path: Path
    script: Path
    label: str
    recording: Recording


def kept(project: Project) -> list[Kept]:
    """All recordings of the project, sorted.

    :raises CommandFailed: when one cannot be read, or its script is gone.
    """
    found = []
    for path in sorted(project.verified.rglob(f"*{records.SUFFIX}")):
        try:
            recording = records.load(path)
        except RecordingError as error:
            raise CommandFailed(f"{project.display(path)}: {error}") from None
        script = project.examples / recording.script
        if not script.is_file():
            raise CommandFailed(f"{project.display(path)}: its script is gone; delete it")
        label = path.name.removesuffix(records.SUFFIX).removeprefix(script.stem).lstrip(".")
        found.append(Kept(path, script, label, recording))
    return found


def record_all(options: argparse.Namespace) -> int:
    """Make the stale recordings anew, or with ``--check`` run all of the scripts recorded."""
    project = project_here()
    return check(project, options.python) if options.check else _anew(project)


def _anew(project: Project) -> int:
    from mpdocs.__main__ import main

    stale = [one for one in kept(project) if not records.is_current(one.script, one.recording)]
    failed = 0
    for one in stale:
        call = ["record", str(one.script), "--method", one.recording.method]
        call += ["--as", one.label] if one.label else []
        call += ["--until", one.recording.until] if one.recording.until else []
        failed += main(call) != 0
    print(f"{len(stale)} scripts had changed, {failed} could not be recorded")
    return int(failed > 0)


def check(project: Project, pythons: str | None) -> int:
    """Run each recorded script under the recorder, under every start method that it states."""
    try:
        interpreters = select(pythons)
    except InterpreterNotFound as error:
        raise CommandFailed(str(error)) from None
    scripts = sorted({one.script for one in kept(project)})
    runs = failed = 0
    for script in scripts:
        try:
            example = load(script)
        except ExampleError as error:
            raise CommandFailed(str(error)) from None
        for interpreter in interpreters:
            for method in (m for m in interpreter.methods if m in example.methods):
                runs += 1
                wrong = complaints(project, example, interpreter, method)
                failed += bool(wrong)
                for sentence in wrong:
                    print(f"{project.display(script)} ({interpreter}, {method}): {sentence}")
    print(f"{len(scripts)} recorded scripts, {runs} runs, {failed} failed")
    return int(failed > 0)


def complaints(
    project: Project, example: Example, interpreter: Interpreter, method: str
) -> list[str]:
    """What is wrong with one recorded run: what it does not print as stated, and what broke."""
    try:
        done = record(
            example.path,
            name=project.example_name(example.path),
            interpreter=interpreter,
            method=method,
            timeout=example.timeout,
        )
    except RecordingError as error:
        return [str(error)]
    said = [complaint.message for complaint in judge(example, done.run)]
    return said + broken(done.recording)
