"""Run a script under the hook, and make a recording of what it did."""

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mpdocs import records
from mpdocs.runner import Interpreter, Run, run
from mpdocs.timeline.recording import Recording
from mpdocs.timeline.recording.build import Setting, build
from mpdocs.timeline.recording.raw import read

HOOK = Path(__file__).parent / "hook"
"""Loaded into every process of a recorded run; see its ``__init__``."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A run, and the recording of it."""

    run: Run
    recording: Recording


def record(
    script: Path,
    *,
    name: str,
    interpreter: Interpreter,
    method: str,
    timeout: float,
    arguments: Sequence[str] = (),
    work: Path | None = None,
    until: str = "",
) -> Recorded:
    """Run the script once, as ``mpdocs.runner.run`` does, and record it.

    ``name`` is what the recording calls the script. Of a run whose time is over it holds what had
    happened until then.

    :raises RecordingError: when the run cannot be recorded; the message says why.
    """
    script = script.absolute()
    source = script.read_text(encoding="utf-8-sig")
    digest = records.digest(script)
    with tempfile.TemporaryDirectory(prefix="mp-log-") as logs:
        began = time.monotonic_ns()
        done = run(
            script,
            interpreter=interpreter,
            method=method,
            timeout=timeout,
            arguments=arguments,
            work=work,
            variables={
                "MPDOCS_HOOK": str(HOOK),
                "MPDOCS_TIMELINE": logs,
                "MPDOCS_TIMELINE_SCRIPT": str(script),
            },
        )
        events = read(Path(logs))
    setting = Setting(
        script=name,
        sha256=digest,
        python=interpreter.version,
        method=method,
        platform=sys.platform,
        exit_code=done.exit_code,
        stopped=began + int(done.seconds * 1e9) if done.timed_out else None,
    )
    return Recorded(done, replace(build(events, source, setting), until=until))
