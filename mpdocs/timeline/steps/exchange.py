"""Events: messages, tasks and results go from one lane to another."""

from collections.abc import Iterator

from mpdocs.timeline.recording import Recording, Span
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.lives import is_helper
from mpdocs.timeline.steps.model import Event


def exchange(recording: Recording) -> Iterator[Event]:
    """Each message where it leaves and where it arrives, each task where it is done."""
    calling = {span.lane for span in recording.spans if span.state == "callback"}
    for arrow in recording.arrows:
        if arrow.kind == "message":
            for t, kind, lane, other in (
                (arrow.t0, "sent", process_of(recording, arrow.source), arrow.target),
                (arrow.t1, "received", arrow.target, arrow.source),
            ):
                yield Event(t, lane, kind, 2, arrow.object, other, arrow.text)
        elif arrow.kind == "result":
            to = arrow.target if arrow.target in calling else process_of(recording, arrow.target)
            yield Event(arrow.t1, to, "result", 1, arrow.object, arrow.source, arrow.text)
    for span in recording.spans:
        if span.state in ("task", "callback"):
            yield from _work(recording, span)


def process_of(recording: Recording, lane: int) -> int:
    """The lane of the process that a thread of the library belongs to."""
    parent = recording.lanes[lane].parent
    return parent if is_helper(recording.lanes[lane]) and parent is not None else lane


def _work(recording: Recording, span: Span) -> Iterator[Event]:
    def event(t: int, kind: str, weight: int) -> Event:
        text, line, call = span.text, span.line, span.call
        return Event(t, span.lane, kind, weight, span.object, text=text, line=line, call=call)

    weight = 3 if span.state == "callback" else 2
    yield event(span.t0, span.state, weight)
    if span.outcome not in ("ok", "never"):
        yield Event(
            span.t1, span.lane, "failed", 3, span.object, text=span.call, outcome=span.outcome
        )
    elif span.outcome == "ok" and span.t1 - span.t0 > blink(recording):
        yield event(span.t1, f"{span.state} done", 2 if span.state == "task" else 1)
