"""Events: a lane begins to wait, and gets what it waits for, or not."""

from collections.abc import Iterator

from mpdocs.timeline.recording import Hold, Recording, Span
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.model import Event

_OTHERWISE_TOLD = ("join", "start", "task", "callback")
_AT_ONCE = ("sleep", "boot")
"""States that end as they must: that they begin is all there is to tell."""
_PUT = 2000
"""Microseconds that the first ``put()`` takes anyway: it starts a thread."""
_POOLS = ("Pool", "ThreadPool", "ProcessPoolExecutor")
_GUARDED = ("Value", "Array")


def waits(recording: Recording) -> Iterator[Event]:
    """Waiting for locks, messages, events and so on; and sleeping, where there is room to tell."""
    for span in recording.spans:
        if span.state in _AT_ONCE:
            if span.t1 - span.t0 > blink(recording):
                yield _event(span, span.t0, span.state, 1)
        elif span.state not in _OTHERWISE_TOLD:
            yield from _wait(recording, span)


def holds(recording: Recording) -> Iterator[Event]:
    """Locks and permits that are taken and given back."""
    lines = {(span.lane, span.object, span.t1): span.line for span in recording.spans}
    for hold in recording.holds:
        line = lines.get((hold.lane, hold.object, hold.t0))
        # who reads or writes a value takes its lock: that it is read or written says enough
        weight = 1 if _of_kind(recording, hold.object, _GUARDED) else 2
        yield Event(hold.t0, hold.lane, "taken", weight, hold.object, line=line)
        if hold.released_by is not None:
            owner = hold.lane if hold.released_by != hold.lane else None
            yield Event(hold.t1, hold.released_by, "released", weight, hold.object, owner)


def _wait(recording: Recording, span: Span) -> Iterator[Event]:
    seen = span.t1 - span.t0 > blink(recording)
    if span.outcome == "never":
        yield _event(span, span.t0, f"wait {span.state}", 2)
        if not _ended_before(recording, span) and not _left(recording, span):
            yield _vain(span, recording.end, "never", 3)
        return
    idle = span.state == "message" and _of_kind(recording, span.object, _POOLS)
    got_by_line = span.call == "get" and span.line is not None
    nameless = span.state == "message" and not span.object and not got_by_line
    quick = idle or nameless or span.state in ("space", "proxy")
    if span.state == "space":
        seen = span.t1 - span.t0 > max(_PUT, blink(recording))
    if seen:
        yield _event(span, span.t0, f"wait {span.state}", 1 if quick else 2)
    if span.outcome == "timeout":
        # who did not wait at all has not given up
        yield _vain(span, span.t1, "timeout" if seen else "refused", 3 if seen else 2)
    elif span.outcome != "ok":
        yield Event(span.t1, span.lane, "error", 3, text=span.call, outcome=span.outcome)
    elif (span.state == "lock" and _taken(recording, span)) or (
        span.state == "message" and _arrives(recording, span)
    ):
        return
    elif not quick or (seen and not idle):  # the task tells that it is there
        yield _event(span, span.t1, f"got {span.state}", 1 if quick else 2)


def _of_kind(recording: Recording, identifier: str, kinds: tuple[str, ...]) -> bool:
    return any(thing.id == identifier and thing.kind in kinds for thing in recording.things)


def _event(span: Span, t: int, kind: str, weight: int) -> Event:
    text = "" if span.call == "wait" else span.text  # that it is there, and not what it is
    return Event(t, span.lane, kind, weight, span.object, span.of, text, span.line)


def _vain(span: Span, t: int, kind: str, weight: int) -> Event:
    return Event(t, span.lane, kind, weight, span.object, line=span.line, outcome=span.state)


def _ended_before(recording: Recording, span: Span) -> bool:
    return recording.lanes[span.lane].t1 < recording.end


def _left(recording: Recording, span: Span) -> bool:
    """Whether it is a daemon thread that waits for more until its process ends, as many do."""
    lane = recording.lanes[span.lane]
    return lane.thread != "" and lane.daemon and lane.ended != "running"


def _taken(recording: Recording, span: Span) -> bool:
    """Whether a hold tells the end of this wait."""

    def begins_here(hold: Hold) -> bool:
        near = abs(hold.t0 - span.t1) <= blink(recording)
        return near and hold.lane == span.lane and hold.object == span.object

    return any(begins_here(hold) for hold in recording.holds)


def _arrives(recording: Recording, span: Span) -> bool:
    """Whether an arrow tells the end of this wait."""
    return any(
        arrow.kind == "message"
        and arrow.target == span.lane
        and arrow.object == span.object
        and abs(arrow.t1 - span.t1) <= blink(recording)
        for arrow in recording.arrows
    )
