"""Contradictions between the named holes of one run."""

from collections.abc import Iterable
from dataclasses import dataclass

from mpdocs.example import Hole
from mpdocs.expectation.pattern import Captures, Pattern


@dataclass(frozen=True, slots=True)
class Sighting:
    """A named hole, and what stood in its place."""

    hole: Hole
    value: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Clash:
    """One hole with two values, or two holes of a kind with one value."""

    earlier: Sighting
    later: Sighting


def first_clash(matches: Iterable[tuple[Pattern, Captures]]) -> Clash | None:
    """Go through stated lines and what stood in their holes, up to the first contradiction."""
    of_hole: dict[Hole, Sighting] = {}
    of_value: dict[tuple[str, str], Sighting] = {}
    for pattern, captures in matches:
        for hole, value in zip(pattern.holes, captures, strict=True):
            if not hole.name:
                continue
            new = Sighting(hole, value, pattern)
            old = of_hole.setdefault(hole, new)
            if old.value != value:
                return Clash(old, new)
            old = of_value.setdefault((hole.kind, value), new)
            if old.hole != hole:
                return Clash(old, new)
    return None
