"""A script run under the recorder, and all that is wrong with the run and with the recording."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mpdocs.example import Example
from mpdocs.runner import Interpreter, Run
from mpdocs.timeline.recorder import record
from mpdocs.timeline.recording import RecordingError
from mpdocs.timeline.recording.invariants import broken
from mpdocs.verdict import judge


@dataclass(frozen=True, slots=True)
class RecordedProof:
    """One run under the recorder."""

    run: Run | None
    """None where it could not be recorded."""
    complaints: tuple[str, ...]
    """What it does not print as stated, and which invariants do not hold; empty if all is well."""


def prove(example: Example, name: str, interpreter: Interpreter, method: str) -> RecordedProof:
    """Run the example under the recorder: it must do what it does without, and be told truly."""
    try:
        done = record(
            example.path,
            name=name,
            interpreter=interpreter,
            method=method,
            timeout=example.timeout,
        )
    except RecordingError as error:
        return RecordedProof(None, (str(error),))
    said = [complaint.message for complaint in judge(example, done.run)]
    wrong = [f"the recording contradicts itself: {one}" for one in broken(done.recording)]
    return RecordedProof(done.run, (*said, *wrong))


@cache
def recorder_digest() -> str:
    """SHA-256 of the recorder: another one proves anew."""
    here, total = Path(__file__).parent, hashlib.sha256()
    for folder in ("hook", "recording"):
        for path in sorted((here / folder).rglob("*.py")):
            total.update(path.relative_to(here).as_posix().encode() + path.read_bytes())
    return total.hexdigest()
