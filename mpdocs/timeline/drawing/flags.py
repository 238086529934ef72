"""Where the texts of the wide picture go: in tiers above and below each bar, none on another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mpdocs.timeline.drawing.footnotes import BADGE, may_be_footnote
from mpdocs.timeline.drawing.labels import ABOVE, BELOW, Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.settling import Telling, settle, worth

TIER = 15.0
_TIERS = {ABOVE: 4, BELOW: 3}
_FEWER = {1: 2, 5: 1}  # by rank: what there is much of is not worth a high row
_GAP, _BETWEEN_LETTERS = 6.0, 2.0  # between two texts
_POLE = 3.5  # between a pole and its text
_GRAZED = 1.5  # an arrow so near to the end of a text leaves it readable
_ELSEWHERE, _FAR = 0.6, 1.5  # to stand on the other side, or higher, against one arrow through it
_CROSSED = 0.2  # so much less a text is worth with an arrow through it
_APART = 3.0  # two lines closer than this are one
_ASIDE = (0, 9, -9, 18, -18, 27, -27, 36, -36, 45, -45)  # where a letter stands, beside its moment


@dataclass(frozen=True, slots=True)
class Flag:
    """A label with its place: ``at`` is its moment, ``left`` to ``right`` its text.

    The text is empty where there is room for a letter only.
    """

    label: Label
    text: str
    at: float
    left: float
    right: float
    tier: int

    def fits(self, room: "Room") -> bool:
        """Whether it keeps to the picture."""
        return room.first <= self.left and self.right <= room.last

    def pole_at(self, tier: int) -> float:
        """Where its line passes a lower tier; that of a letter may lean."""
        if self.text:
            return self.at
        return self.at + ((self.left + self.right) / 2 - self.at) * (tier + 0.5) / (self.tier + 0.5)


@dataclass(frozen=True, slots=True)
class Room:
    """How far texts of a row may reach, and where arrows pass on each side of its bar."""

    first: float
    last: float
    passing: Mapping[int, Sequence[float]]


def place(plane: Plane, labels: list[Label], telling: Telling, room: Room) -> list[Flag]:
    """The labels of one row that fit between two positions, each in its tier.

    A text right of its line is read as beginning there, and late ones have no room there: both are
    the first choice. Where that leaves texts out, another way may have a place for more of them.
    """
    told = telling.of(labels)
    value = partial(_worth, room)

    def attempt(letters: frozenset[Label]) -> list[Flag]:
        ways = [
            _placed(plane, told, letters, telling.messages, room, late_first, right_first, careful)
            for careful in (True, False)
            for right_first in (True, False)
            for late_first in (True, False)
        ]
        return max(ways, key=lambda flags: sum(value(flag) for flag in flags))

    return _in_order(settle(told, attempt, telling.messages, value))


def _in_order(flags: list[Flag]) -> list[Flag]:
    """Letters side by side change places, so that they follow time, where their lines allow it."""
    found = flags
    letters = [flag for flag in flags if not flag.text and not flag.label.is_work]
    for side, tier in sorted({(flag.label.side, flag.tier) for flag in letters}):
        mine = [flag for flag in letters if (flag.label.side, flag.tier) == (side, tier)]
        by_time = sorted(mine, key=lambda flag: (flag.label.t, flag.left))
        by_place = sorted(mine, key=lambda flag: flag.left)
        moved = [
            replace(one, left=there.left, right=there.right)
            for one, there in zip(by_time, by_place, strict=True)
        ]
        others = [flag for flag in found if flag not in mine]
        beside = [flag for flag in others if flag.label.side == side]
        if all(_is_free(one, [*beside, *moved[:index]]) for index, one in enumerate(moved)):
            found = [*others, *moved]
    return found


def _worth(room: Room, flag: Flag) -> float:
    is_left = flag.text and flag.label.pole and flag.left < flag.at
    return worth(flag) - (0.5 if is_left else 0) - _CROSSED * _crossing(room, flag)


def _placed(
    plane: Plane,
    labels: list[Label],
    letters: frozenset[Label],
    messages: bool,
    room: Room,
    late_first: bool,
    right_first: bool,
    careful: bool,
) -> list[Flag]:
    sign = -1 if late_first else 1
    placed: list[Flag] = []
    for label in sorted(labels, key=lambda one: (one.rank, sign * one.t, one.texts)):
        texts = () if label in letters else label.texts
        texts = (*texts, "") if may_be_footnote(label, messages) else texts
        found = _find(plane, label, texts, placed, room, right_first, careful)
        if found:
            placed.append(found)
    return placed


def tiers(flags: list[Flag], side: int) -> int:
    """How many tiers are taken on one side."""
    return max((flag.tier + 1 for flag in flags if flag.label.side == side), default=0)


def _find(
    plane: Plane,
    label: Label,
    texts: tuple[str, ...],
    placed: list[Flag],
    room: Room,
    right_first: bool,
    careful: bool,
) -> Flag | None:
    at = plane.scale.at(label.t)
    others = [one for one in placed if one.label.side == label.side]
    tiers_there = range(_FEWER.get(label.rank, _TIERS[label.side]))
    for text in texts:
        size = width(text, label.face) if text else BADGE
        right, left = at + _POLE, at - _POLE - size
        sides = [right, left] if right_first else [left, right]
        if label.is_work:  # left of its beginning, it would be read as that of the task before
            sides = [right] if text else [right, at - size / 2]
        elif not text:
            sides = [at - size / 2 + aside for aside in _ASIDE]
        free = [
            flag
            for begin in sides
            for tier in tiers_there
            if (flag := Flag(label, text, at, begin, begin + size, tier)).fits(room)
            and _is_free(flag, others)
        ]
        if free and not careful:
            return free[0]
        if free:
            return min(free, key=partial(_flaws, room, sides[0]))  # of equals the first
    return None


def _flaws(room: Room, wanted: float, flag: Flag) -> float:
    """How many arrows go through it, and how far it stands from where it is wanted."""
    far = 0 if flag.label.pole or not flag.text else flag.tier  # no line leads to it
    return _crossing(room, flag) + _ELSEWHERE * (flag.left != wanted) + _FAR * far


def _crossing(room: Room, flag: Flag) -> int:
    begin, end = flag.left + _GRAZED, flag.right - _GRAZED
    return sum(begin < at < end for at in room.passing[flag.label.side])


def _is_free(flag: Flag, others: list[Flag]) -> bool:
    for other in others:
        if _cross(flag, other):
            return False
        if flag.tier == other.tier:
            gap = _GAP if flag.text or other.text else _BETWEEN_LETTERS
            if flag.left < other.right + gap and other.left < flag.right + gap:
                return False
        else:  # the line to the higher text must not go through the lower one
            low, high = sorted((flag, other), key=lambda one: one.tier)
            if low.left - _POLE + 1 < high.pole_at(low.tier) < low.right + _POLE - 1:
                return False
    return True


def _cross(one: Flag, other: Flag) -> bool:
    """Whether the lines of two that can be told apart would cross."""
    tier = min(one.tier, other.tier)
    begin, end = one.at - other.at, one.pole_at(tier) - other.pole_at(tier)
    return abs(begin) >= _APART and begin * end < 0
