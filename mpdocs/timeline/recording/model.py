"""A recording: what really happened in one run of a script, in microseconds.

Times are integers, in microseconds after the first line of the script's own code ran. Lanes are
named by their index in ``Recording.lanes``, objects by their ``id``. Nothing in it differs from run
to run but what really differed: no pid, address or folder. ``schema.json`` is the same as a JSON
Schema, with what each part means.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from mpdocs.timeline.recording.error import RecordingError

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Lane:
    """A process (``thread`` is empty: its main thread), or one more thread of the process above."""

    process: str
    """The name of the ``Process``: ``MainProcess``, ``Process-1``, ``ForkPoolWorker-2``."""
    role: str
    """What the process is: ``main``, ``child``, ``pool worker``, ``executor worker``,
    ``manager``."""
    thread: str
    """Empty for the main thread, else what it does: ``feeder``, ``task handler``,
    ``result handler``, ``worker handler``, ``executor manager``, or the script's name for it."""
    parent: int | None
    """Lane of the process (or thread) that began it; None for the script's own process."""
    daemon: bool
    t0: int
    t1: int
    ended: str
    """``returned``, ``raised`` (an exception reached its end), ``exited`` (``sys.exit``,
    ``os._exit``), ``killed`` (by a signal), ``running`` (it was still there when the recording
    ended)."""
    exit_code: int | None
    """Of a process, as ``Process.exitcode`` tells; None for a thread and where nobody knows."""
    killed_by: str
    """For ``killed``: ``terminate``, ``kill``, ``daemon`` (the exit of its parent), ``itself`` or
    ``signal``; else empty."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A multiprocessing object that the script itself made."""

    id: str
    """``o0``, ``o1``, ... in the order of their making."""
    kind: str
    """The name of its class: ``Lock``, ``JoinableQueue``, ``Pipe``, ``Pool``, ``SharedMemory``."""
    name: str
    """What the script calls it: the variable it was assigned to, ``a ⇄ b`` for a pipe."""
    value: int | None
    """The first value of a semaphore, the size of a queue (None: no limit), the number of a pool's
    workers, the parties of a barrier."""
    line: int | None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which a lane is in a state. A lane without a span at a moment runs."""

    lane: int
    t0: int
    t1: int
    state: str
    """``sleep``; waiting: ``lock``, ``message``, ``space`` (a full queue or pipe), ``event``,
    ``condition``, ``barrier``, ``join``, ``result``, ``proxy`` (a manager's answer); at work:
    ``start`` (in ``Process.start()``), ``boot`` (a child's interpreter comes up and reads the
    script again), ``task`` (a worker executes a task), ``callback``. Only ``task`` and
    ``callback`` have other spans inside."""
    call: str
    """What was called: ``acquire``, ``get``, ``recv``, ``join``, ``map``; for ``task`` and
    ``callback`` the function."""
    object: str
    """Id of a thing, or empty."""
    of: int | None
    """The lane that is waited for (``join``)."""
    line: int | None
    """The line of the script that called, if one did."""
    outcome: str
    """``ok``, ``timeout`` (also a non-blocking call that got nothing), ``never`` (it did not
    return), or the name of the exception that it raised."""
    text: str
    """What was carried: message, argument, result; short, and only of built-in types."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A lane holds a lock, or one of the places of a semaphore."""

    object: str
    slot: int
    """0 for a lock; else the place that is taken, lowest first."""
    lane: int
    t0: int
    t1: int
    released_by: int | None
    """The lane that gave it back; None if nobody did: it stays taken, whatever became of the
    holder."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """Something that goes from one lane to another."""

    kind: str
    """``start``; ``message`` (put to get, send to recv); ``task`` and ``result`` (of a pool or an
    executor); ``kill``, and ``signal``: one that the target did not die of."""
    source: int
    target: int
    t0: int
    t1: int
    object: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happens at a moment."""

    lane: int
    t: int
    kind: str
    """``print``, ``release``, ``set``, ``clear``, ``notify``, ``notify_all``, ``task_done``,
    ``submit`` (a task is given to a pool), ``read`` and ``write`` (of a shared value),
    ``open`` and ``unlink`` (of shared memory), ``close``, ``raise``, ``signal``."""
    object: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A lane reaches a line of the script."""

    lane: int
    t: int
    line: int
    changed: Mapping[str, str]
    """Local variables whose ``repr`` is not what it was at this lane's line before."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One run."""

    script: str
    """``queue/first.py`` for an example of the project, else the name of the file."""
    sha256: str
    """Of the script and the helper modules beside it that it imports (``records.digest``)."""
    python: str
    method: str
    platform: str
    end: int
    exit_code: int | None
    """Of the script's own process; None if it was stopped when its time was over."""
    until: str = dataclasses.field(default="", kw_only=True)
    """The condition by which this run was chosen among others (``record --until``)."""
    lanes: tuple[Lane, ...]
    """In the order of drawing: by start, threads right below their process."""
    things: tuple[Thing, ...]
    spans: tuple[Span, ...]
    holds: tuple[Hold, ...]
    arrows: tuple[Arrow, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]


Part = Lane | Thing | Span | Hold | Arrow | Mark | Line

_PARTS: Mapping[str, type[Part]] = {
    "lanes": Lane,
    "things": Thing,
    "spans": Span,
    "holds": Hold,
    "arrows": Arrow,
    "marks": Mark,
    "lines": Line,
}
_EMPTY: Mapping[Any, Any] = {str: "", bool: False, Mapping[str, str]: {}}


@cache
def _schema() -> dict[str, Any]:
    text = Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def dumps(recording: Recording) -> str:
    """The recording as canonical JSON: one line an entry, so that a difference can be read.

    What is empty, false or None is left out. Raises ``RecordingError`` if it breaks the schema.
    """
    data = {"schema": SCHEMA} | _compact(recording)
    _check(data)
    members = []
    for key, value in data.items():
        if key in _PARTS and value:
            entries = ",\n".join(f"  {_line(entry)}" for entry in value)
            members.append(f' "{key}": [\n{entries}\n ]')
        else:
            members.append(f' "{key}": {_line(value)}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def loads(text: str) -> Recording:
    """The recording in this JSON; ``RecordingError`` says what is wrong with it."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise RecordingError(f"no JSON: {error}") from None
    _check(data)
    del data["schema"]
    for key, part in _PARTS.items():
        data[key] = tuple(part(**_left_out(part.__name__) | entry) for entry in data[key])
    return Recording(**_left_out("Recording") | data)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _compact(part: Recording | Part) -> dict[str, Any]:
    """A dataclass as a dict without what the loader fills in again."""
    left_out = _left_out(type(part).__name__)
    data: dict[str, Any] = {}
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if field.name in _PARTS:
            data[field.name] = [_compact(entry) for entry in value]
        elif field.name not in left_out or value != left_out[field.name]:
            data[field.name] = dict(value) if isinstance(value, Mapping) else value
    return data


@cache
def _left_out(name: str) -> dict[str, Any]:
    """What an entry of this name says by leaving a member out."""
    schema = _schema() if name == "Recording" else _schema()["$defs"][name]
    part = (
        Recording if name == "Recording" else next(p for p in _PARTS.values() if p.__name__ == name)
    )
    hints = get_type_hints(part)
    optional = [field.name for field in dataclasses.fields(part)]
    return {key: _EMPTY.get(hints[key]) for key in optional if key not in schema["required"]}


def _check(data: object) -> None:
    """Refuse what breaks the schema. Where jsonschema is not installed, that is not looked at."""
    try:
        import jsonschema
    except ImportError:
        return
    validator = jsonschema.Draft202012Validator(_schema())
    found = jsonschema.exceptions.best_match(validator.iter_errors(data))
    if found is not None:
        place = "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in found.path)
        raise RecordingError(f"{place.lstrip('.') or 'the recording'}: {found.message}")
