"""Events: processes begin and end, are waited for, are stopped."""

from collections.abc import Iterator

from mpdocs.timeline.recording import Lane, Recording, Span
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.model import Event

_WORKERS = ("pool worker", "executor worker")
HELPERS = ("feeder", "task handler", "result handler", "worker handler", "executor manager")
"""Threads of the library's own."""


def lives(recording: Recording) -> Iterator[Event]:
    """What happens to processes and to the script's own threads."""
    started = {arrow.target for arrow in recording.arrows if arrow.kind == "start"}
    for index, lane in enumerate(recording.lanes):
        if is_helper(lane):
            continue
        yield _beginning(recording, index, lane)
        yield _end(recording, index, lane)
        yield from _kept(recording, index, lane)
        if index not in started and lane.parent is not None:
            yield Event(lane.t0, lane.parent, "start", 3, other=index)
    for arrow in recording.arrows:
        if arrow.kind in ("start", "kill"):
            how = recording.lanes[arrow.target].killed_by
            yield Event(arrow.t0, arrow.source, arrow.kind, 3, other=arrow.target, text=how)
    for span in recording.spans:
        if span.state == "join":
            yield from _join(recording, span)


def is_helper(lane: Lane) -> bool:
    """Whether a thread of ``multiprocessing``'s own runs here."""
    return lane.thread in HELPERS


def _beginning(recording: Recording, index: int, lane: Lane) -> Event:
    if lane.parent is None:
        return Event(lane.t0, index, "script", 3)
    # a new interpreter starts up first
    boot = (one.t1 for one in recording.spans if one.lane == index and one.state == "boot")
    return Event(max(boot, default=lane.t0), index, "started", 2)


def _end(recording: Recording, index: int, lane: Lane) -> Event:
    code = "" if lane.exit_code is None else str(lane.exit_code)
    if lane.ended == "running":
        weight = 2 if lane.daemon else 3
        return Event(recording.end, index, "running", weight)
    kind = {"returned": "ended", "raised": "broke", "exited": "exited", "killed": "killed"}
    weight = 2 if lane.role in _WORKERS and lane.ended == "returned" else 3
    return Event(lane.t1, index, kind[lane.ended], weight, text=code, outcome=lane.killed_by)


def _kept(recording: Recording, index: int, lane: Lane) -> Iterator[Event]:
    """What it never gave back, and cannot any more."""
    if lane.ended == "running":
        return
    for hold in recording.holds:
        if hold.lane == index and hold.released_by is None:
            yield Event(lane.t1, index, "kept", 3, hold.object)


def _join(recording: Recording, span: Span) -> Iterator[Event]:
    def event(t: int, kind: str, weight: int) -> Event:
        place = (span.object, span.of)
        return Event(t, span.lane, kind, weight, *place, line=span.line, call=span.call)

    seen = span.t1 - span.t0 > blink(recording)
    if seen or span.outcome == "never":
        yield event(span.t0, "join", 2)
    if span.outcome == "ok":
        if not _at_exit(recording, span):  # else the next thing is that it ends
            yield event(span.t1, "joined", 2 if seen else 1)
    elif span.outcome == "timeout":
        yield event(span.t1, "join timeout", 3)
    elif span.outcome == "never":
        yield event(recording.end, "never joined", 3)
    else:
        yield Event(span.t1, span.lane, "error", 3, text=span.call, outcome=span.outcome)


def _at_exit(recording: Recording, span: Span) -> bool:
    """Whether a process waits for the threads that it leaves behind; no line of the script does."""
    waited = None if span.of is None else recording.lanes[span.of]
    return span.line is None and waited is not None and waited.thread != ""
