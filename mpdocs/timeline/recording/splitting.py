"""Spans that lie inside of others: while a signal handler works, its process does not wait."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mpdocs.timeline.recording.invariants import AROUND
from mpdocs.timeline.recording.model import Span


def split(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, each one cut where another lies inside of it; tasks and callbacks stay whole."""
    by_lane: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        by_lane[span.lane].append(span)
    for own in by_lane.values():
        own.sort(key=lambda span: (span.t0, -span.t1))
        for index, span in enumerate(own):
            if span.state in AROUND:
                yield span
            else:
                yield from _around(span, _inside(span, own[index + 1 :]))


def _inside(span: Span, later: list[Span]) -> list[Span]:
    found = []
    for other in later:
        if other.t0 >= span.t1:
            break
        if other.t1 <= span.t1 and other.t1 > other.t0:
            found.append(other)
    return found


def _around(span: Span, inside: list[Span]) -> Iterator[Span]:
    at = span.t0
    for other in inside:
        if other.t0 > at:
            yield dataclasses.replace(span, t0=at, t1=other.t0)
        at = max(at, other.t1)
    if at < span.t1 or not inside:
        yield dataclasses.replace(span, t0=at)
