"""The state of every lane at a moment."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from mpdocs.timeline.recording import Line, Recording, Span
from mpdocs.timeline.steps.blink import blink
from mpdocs.timeline.steps.lives import is_helper
from mpdocs.timeline.steps.model import State

_INSIDE = ("task", "callback")
_WORKERS = ("pool worker", "executor worker")


class States:
    """Answers what each lane of a recording is doing at a moment."""

    def __init__(self, recording: Recording, scopes: Mapping[int, str]) -> None:
        self._recording = recording
        self._scopes = scopes
        # a call that has just returned is over for a reader, although its span ends a bit later
        self._slack = blink(recording) // 2
        lanes = range(len(recording.lanes))
        self._spans = [[span for span in recording.spans if span.lane == lane] for lane in lanes]
        self._lines: list[Sequence[Line]] = [
            sorted((line for line in recording.lines if line.lane == lane), key=lambda line: line.t)
            for lane in lanes
        ]

    def at(self, t: int) -> tuple[State, ...]:
        """Of every lane, in their order."""
        return tuple(self._of(lane, t) for lane in range(len(self._recording.lanes)))

    def _of(self, index: int, t: int) -> State:
        lane = self._recording.lanes[index]
        if t < lane.t0:
            return State("off")
        if t >= lane.t1 and lane.ended != "running":
            return State("gone")
        open_spans = [span for span in self._spans[index] if self._is_open(span, t)]
        inner = max(open_spans, key=lambda span: (span.state not in _INSIDE, span.t0), default=None)
        line, variables = self._code(index, t, open_spans)
        holds = tuple(
            hold.object
            for hold in self._recording.holds
            if hold.lane == index and hold.t0 <= t < hold.t1
        )
        if inner is None:
            return State("run", line=line, holds=holds, variables=variables)
        return State(
            inner.state,
            inner.object,
            inner.of,
            inner.call,
            inner.line if inner.state not in _INSIDE and inner.line else line,
            holds,
            variables,
        )

    def _is_open(self, span: Span, t: int) -> bool:
        if span.outcome == "never" and t >= span.t0:
            return True
        over = t if span.t0 == t else t + self._slack
        return span.t0 <= t and over < span.t1

    def _code(
        self, index: int, t: int, open_spans: Sequence[Span]
    ) -> tuple[int | None, dict[str, str]]:
        """The line it is at, and the variables there."""
        lane = self._recording.lanes[index]
        tasks = [span for span in open_spans if span.state in _INSIDE]
        called = lane.role in _WORKERS or is_helper(lane)
        if called and not tasks:
            return None, {}  # between two tasks it runs no line of the script
        since = tasks[-1].t0 if called else lane.t0
        lines = self._lines[index]
        past = [
            line
            for line in lines[: bisect_right(lines, t, key=lambda line: line.t)]
            if line.t >= since
        ]
        if not past:
            return None, {}
        scope = self._scopes.get(past[-1].line)
        variables: dict[str, str] = {}
        for line in past:
            if self._scopes.get(line.line) == scope:
                for name, value in line.changed.items():
                    variables.pop(name, None)
                    variables[name] = value
        return past[-1].line, variables
