"""Where the texts of the wide picture go: in tiers above and below each bar, none on another."""

from dataclasses import dataclass

from mpdocs.timeline.drawing.labels import ABOVE, BELOW, Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.plane import Plane

TIER = 15.0
_TIERS = {ABOVE: 4, BELOW: 3}
_FEWER = {1: 2, 5: 1}  # by rank: what there is much of is not worth a high row
_WORTH = {0: 4, 1: 2, 2: 2}  # by rank: what a text counts where not all have room
_GAP = 5.0  # between two texts
_POLE = 3.5  # between a pole and its text


@dataclass(frozen=True, slots=True)
class Flag:
    """A label with its place: ``at`` is its moment, ``left`` to ``right`` its text."""

    label: Label
    text: str
    at: float
    left: float
    right: float
    tier: int


def place(plane: Plane, labels: list[Label], first: float, last: float) -> list[Flag]:
    """The labels of one row that fit between two positions, each in its tier.

    A text right of its line is read as beginning there, and late ones have no room there: both are
    the first choice. Where that leaves texts out, another way may have a place for more of them.
    """
    ways = [
        _placed(plane, labels, first, last, late_first, right_first)
        for right_first in (True, False)
        for late_first in (True, False)
    ]
    return max(ways, key=lambda flags: sum(map(_worth, flags)))


def _worth(flag: Flag) -> float:
    worth = float(_WORTH.get(flag.label.rank, 1))
    worth -= 0.5 if flag.label.pole and flag.left < flag.at else 0
    return worth - (0.7 if flag.text != flag.label.texts[0] else 0)


def _placed(
    plane: Plane,
    labels: list[Label],
    first: float,
    last: float,
    late_first: bool,
    right_first: bool,
) -> list[Flag]:
    sign = -1 if late_first else 1
    placed: list[Flag] = []
    for label in sorted(labels, key=lambda one: (one.rank, sign * one.t, one.texts)):
        found = _find(plane, label, placed, first, last, right_first)
        if found:
            placed.append(found)
    return placed


def tiers(flags: list[Flag], side: int) -> int:
    """How many tiers are taken on one side."""
    return max((flag.tier + 1 for flag in flags if flag.label.side == side), default=0)


def _find(
    plane: Plane,
    label: Label,
    placed: list[Flag],
    first: float,
    last: float,
    right_first: bool,
) -> Flag | None:
    at = plane.scale.at(label.t)
    others = [one for one in placed if one.label.side == label.side]
    tiers_there = range(_FEWER.get(label.rank, _TIERS[label.side]))
    for text in label.texts:
        size = width(text, label.face)
        right, left = at + _POLE, at - _POLE - size
        sides = [right, left] if right_first else [left, right]
        if label.is_work:  # left of its beginning, it would be read as that of the task before
            sides.remove(left)
        for begin, tier in ((side, tier) for side in sides for tier in tiers_there):
            flag = Flag(label, text, at, begin, begin + size, tier)
            if begin >= first and flag.right <= last and _is_free(flag, others):
                return flag
    return None


def _is_free(flag: Flag, others: list[Flag]) -> bool:
    for other in others:
        if flag.tier == other.tier:
            if flag.left < other.right + _GAP and other.left < flag.right + _GAP:
                return False
        else:  # the line to the higher text must not go through the lower one
            low, high = sorted((flag, other), key=lambda one: one.tier)
            if low.left - _POLE + 1 < high.at < low.right + _POLE - 1:
                return False
    return True
