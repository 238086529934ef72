"""What a picture shows of a recording: rows, states, arrows and marks, before any layout."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from mpdocs.timeline.drawing.words import HELPERS
from mpdocs.timeline.recording import Arrow, Mark, Recording, Span, Thing

AT_WORK = ("task", "callback", "start")
_INSTANT = 2000  # put() and send() that take no longer have not waited for room


@dataclass(frozen=True, slots=True)
class Row:
    """A lane that is drawn; ``hue`` is the number of its process."""

    lane: int
    hue: int
    is_thread: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A lane is in one state; ``span`` is None where it runs."""

    t0: int
    t1: int
    state: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A recording with the lanes that a picture shows."""

    recording: Recording
    rows: tuple[Row, ...]
    row_of: tuple[int, ...]
    """For each lane its row; a lane that is not shown has the row of its process."""
    things: dict[str, Thing]

    def row(self, lane: int) -> Row:
        """The row on which this lane is drawn."""
        return self.rows[self.row_of[lane]]

    def stretches(self, row: Row) -> list[Stretch]:
        """The states of a row from its first moment to its last, without a gap."""
        lane = self.recording.lanes[row.lane]
        found: list[Stretch] = []
        now = lane.t0
        spans = (
            span
            for span in self.recording.spans
            if span.lane == row.lane and span.state not in AT_WORK and not _had_room(span)
        )
        for span in sorted(spans, key=lambda one: (one.t0, one.t1)):
            t0, t1 = max(span.t0, now), min(span.t1, lane.t1)
            if t1 < t0 or (t1 == t0 and span.outcome != "never"):
                continue
            if t0 > now:
                found.append(Stretch(now, t0, "run"))
            found.append(Stretch(t0, t1, span.state, span))
            now = t1
        if lane.t1 > now:
            found.append(Stretch(now, lane.t1, "run"))
        if lane.thread in HELPERS:  # nobody recorded how it waits between its callbacks
            return [one for one in found if one.state != "run"]
        return found

    def at_work(self, row: Row) -> list[Span]:
        """The tasks and callbacks of a row."""
        return [
            span
            for span in self.recording.spans
            if span.lane == row.lane and span.state in ("task", "callback")
        ]

    def arrows(self) -> list[Arrow]:
        """The arrows that go from one row to another, by their beginning."""
        return sorted(
            (
                arrow
                for arrow in self.recording.arrows
                if self.row_of[arrow.source] != self.row_of[arrow.target]
            ),
            key=lambda one: (one.t0, one.t1, one.source, one.target),
        )

    def marks(self, row: Row) -> list[Mark]:
        """The marks of a row, those of its process's hidden threads among them."""
        index = self.rows.index(row)
        return [mark for mark in self.recording.marks if self.row_of[mark.lane] == index]


def scene(recording: Recording, threads: Iterable[str] = ()) -> Scene:
    """The recording with its processes, the threads asked for, and those that say something."""
    wanted = set(threads)
    telling = {span.lane for span in recording.spans if span.state == "callback"}
    telling |= {mark.lane for mark in recording.marks if mark.kind == "print"}
    rows: list[Row] = []
    row_of: list[int] = []
    processes = 0
    process_row = 0
    for index, lane in enumerate(recording.lanes):
        if not lane.thread:
            process_row = len(rows)
            rows.append(Row(index, processes, False))
            processes += 1
        elif index in telling or lane.thread in wanted or lane.thread not in HELPERS:
            rows.append(Row(index, rows[process_row].hue, True))
        else:
            row_of.append(process_row)
            continue
        row_of.append(len(rows) - 1)
    things = {thing.id: thing for thing in recording.things}
    return Scene(recording, tuple(rows), tuple(row_of), things)


def _had_room(span: Span) -> bool:
    return span.state == "space" and span.outcome == "ok" and span.t1 - span.t0 < _INSTANT


def gaps(moments: Iterable[int]) -> list[tuple[int, int]]:
    """The stretches between different moments that follow each other."""
    return [(a, b) for a, b in pairwise(sorted(set(moments))) if b > a]
