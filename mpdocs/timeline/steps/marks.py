"""Events: what happens at a moment, and what lines of code tell where nothing else does."""

from collections import Counter
from collections.abc import Iterable, Iterator

from mpdocs.timeline.recording import Recording
from mpdocs.timeline.steps.model import Event
from mpdocs.timeline.steps.short import shortened

_WEIGHTS = {
    "print": 2, "release": 2, "set": 2, "clear": 2, "notify": 2, "notify_all": 2, "task_done": 1,
    "submit": 2, "read": 2, "write": 2, "open": 1, "unlink": 1, "close": 1, "raise": 3, "signal": 3,
}  # fmt: skip
_FEW = 4
_LONGEST = 24
"""Characters of a value."""


def marks(recording: Recording) -> Iterator[Event]:
    """Every mark, but for the releases that a hold tells already."""
    told = {(hold.object, hold.t1) for hold in recording.holds if hold.released_by is not None}
    for mark in recording.marks:
        if mark.kind == "release" and (mark.object, mark.t) in told:
            continue
        yield Event(
            mark.t,
            mark.lane,
            mark.kind,
            _WEIGHTS[mark.kind],
            mark.object,
            None,
            mark.text,
            mark.line,
        )


def lines(recording: Recording, others: Iterable[Event]) -> Iterator[Event]:
    """Lines at which variables have changed; they matter in lanes that tell little else."""
    told = Counter(event.lane for event in others)
    for line in recording.lines:
        if line.changed:
            changed = ", ".join(f"{n} = {shortened(v, _LONGEST)}" for n, v in line.changed.items())
            weight = 1 if told[line.lane] < _FEW and line.lane else 0
            yield Event(line.t, line.lane, "line", weight, text=changed, line=line.line)
