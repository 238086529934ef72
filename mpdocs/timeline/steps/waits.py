"""Events: a lane begins to wait, and gets what it waits for, or not."""

from collections.abc import Iterator

from mpdocs.timeline.recording import Hold, Recording, Span
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.model import Event

_OTHERWISE_TOLD = ("join", "start", "task", "callback")


def waits(recording: Recording) -> Iterator[Event]:
    """Waiting for locks, messages, events and so on; and sleeping, where there is room to tell."""
    for span in recording.spans:
        if span.state == "sleep":
            if span.t1 - span.t0 > blink(recording):
                yield _event(span, span.t0, "sleep", 0)
        elif span.state not in _OTHERWISE_TOLD:
            yield from _wait(recording, span)


def holds(recording: Recording) -> Iterator[Event]:
    """Locks and permits that are taken and given back."""
    lines = {(span.lane, span.object, span.t1): span.line for span in recording.spans}
    for hold in recording.holds:
        line = lines.get((hold.lane, hold.object, hold.t0))
        yield Event(hold.t0, hold.lane, "taken", 2, hold.object, line=line)
        if hold.released_by is not None:
            owner = hold.lane if hold.released_by != hold.lane else None
            yield Event(hold.t1, hold.released_by, "released", 2, hold.object, owner)


def _wait(recording: Recording, span: Span) -> Iterator[Event]:
    seen = span.t1 - span.t0 > blink(recording)
    if span.outcome == "never":
        yield _event(span, span.t0, f"wait {span.state}", 2)
        if not _ended_before(recording, span):
            yield _event(span, recording.end, "never", 3)
        return
    quick = span.state in ("space", "proxy")
    if seen:
        yield _event(span, span.t0, f"wait {span.state}", 1 if quick else 2)
    if span.outcome == "timeout":
        # who did not wait at all has not given up
        yield _event(span, span.t1, "timeout" if seen else "refused", 3 if seen else 2)
    elif span.outcome != "ok":
        yield Event(span.t1, span.lane, "error", 3, text=span.call, outcome=span.outcome)
    elif (span.state == "lock" and _taken(recording, span)) or (
        span.state == "message" and _arrives(recording, span)
    ):
        return
    elif seen or not quick:
        yield _event(span, span.t1, f"got {span.state}", 1 if quick else 2)


def _event(span: Span, t: int, kind: str, weight: int) -> Event:
    return Event(t, span.lane, kind, weight, span.object, span.of, span.text, span.line)


def _ended_before(recording: Recording, span: Span) -> bool:
    return recording.lanes[span.lane].t1 < recording.end


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
