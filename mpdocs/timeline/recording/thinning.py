"""Leave out the lines that nobody will stop at.

A loop reaches its lines hundreds of times. The player stops where something happens: a wait begins
or ends, a message arrives, a value is written. Of the lines in between only the last is kept, with
all variables that changed on the way to it.
"""

import dataclasses
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from mpdocs.timeline.recording.model import Line, Recording

SHORTEST = 500
"""A span shorter than this part of the recording is not seen, and nobody stops at its ends."""


def thinned(recording: Recording) -> Recording:
    """The recording with only those lines."""
    moments = sorted(set(_moments(recording)))
    by_lane: defaultdict[int, list[Line]] = defaultdict(list)
    for line in recording.lines:
        by_lane[line.lane].append(line)
    kept = [one for lines in by_lane.values() for one in _last(lines, moments)]
    return dataclasses.replace(recording, lines=tuple(sorted(kept, key=lambda x: (x.t, x.lane))))


def _moments(recording: Recording) -> Iterator[int]:
    least = recording.end // SHORTEST
    for span in recording.spans:
        if span.t1 - span.t0 >= least:
            yield from (span.t0, span.t1)
    for arrow in recording.arrows:
        yield from (arrow.t0, arrow.t1)
    for lane in recording.lanes:
        yield from (lane.t0, lane.t1)
    yield from (mark.t for mark in recording.marks)


def _last(lines: list[Line], moments: list[int]) -> Iterator[Line]:
    """Of the lines between two moments the last one."""
    changed: dict[str, str] = {}
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        changed |= line.changed
        at = bisect_left(moments, line.t)
        quiet = following is not None and (at == len(moments) or moments[at] >= following.t)
        if not quiet:
            yield dataclasses.replace(line, changed=changed)
            changed = {}
