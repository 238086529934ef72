"""``record --all``: every recording of the project, made anew or only checked by new runs."""

import argparse

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.example import ExampleError, load
from mpdocs.project import Project
from mpdocs.runner import InterpreterNotFound, select
from mpdocs.timeline import records
from mpdocs.timeline.proof import prove
from mpdocs.timeline.recording import RecordingError
from mpdocs.timeline.records import Kept


def record_all(options: argparse.Namespace) -> int:
    """Make the stale recordings anew, or with ``--check`` run all of the scripts recorded."""
    project = project_here()
    try:
        kept = records.kept(project)
    except RecordingError as error:
        raise CommandFailed(str(error)) from None
    return check(project, kept, options.python) if options.check else _anew(kept)


def _anew(kept: list[Kept]) -> int:
    from mpdocs.__main__ import main

    stale = [one for one in kept if not records.is_current(one.script, one.recording)]
    failed = 0
    for one in stale:
        call = ["record", str(one.script), "--method", one.recording.method]
        call += ["--as", one.label] if one.label else []
        call += ["--until", one.recording.until] if one.recording.until else []
        failed += main(call) != 0
    print(f"{len(stale)} scripts had changed, {failed} could not be recorded")
    return int(failed > 0)


def check(project: Project, kept: list[Kept], pythons: str | None) -> int:
    """Run each recorded script under the recorder, under every start method that it states."""
    try:
        interpreters = select(pythons)
    except InterpreterNotFound as error:
        raise CommandFailed(str(error)) from None
    scripts = sorted({one.script for one in kept})
    runs = failed = 0
    for script in scripts:
        try:
            example = load(script)
        except ExampleError as error:
            raise CommandFailed(str(error)) from None
        for interpreter in interpreters:
            for method in (m for m in interpreter.methods if m in example.methods):
                runs += 1
                proof = prove(example, project.example_name(script), interpreter, method)
                failed += bool(proof.complaints)
                for sentence in proof.complaints:
                    print(f"{project.display(script)} ({interpreter}, {method}): {sentence}")
    print(f"{len(scripts)} recorded scripts, {runs} runs, {failed} failed")
    return int(failed > 0)
