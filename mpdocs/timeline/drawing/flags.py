"""Where the texts of the wide picture go: in tiers above and below each bar, none on another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from mpdocs.timeline.drawing.flag import POLE, Flag
from mpdocs.timeline.drawing.footnotes import BADGE, may_be_footnote
from mpdocs.timeline.drawing.labels import ABOVE, BELOW, Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.settling import Telling, settle, worth

TIER = 15.0
_TIERS = {ABOVE: 4, BELOW: 3}
_FEWER = {1: 2, 5: 1}  # by rank: what there is much of is not worth a high row
_ASIDE = (0, 9, -9, 18, -18, 27, -27, 36, -36, 45, -45)  # where a letter stands, beside its moment
_GRAZED = 1.5  # an arrow so near to the end of a text leaves it readable
_ELSEWHERE, _FAR = 0.6, 1.5  # to stand on the other side, or higher, against one arrow through it
_CROSSED, _BEFORE = 0.2, 0.5  # so much less a text is worth with an arrow through it, or left


@dataclass(frozen=True, slots=True)
class Room:
    """How far texts of a row may reach, and where arrows pass on each side of its bar."""

    plane: Plane
    first: float
    last: float
    passing: Mapping[int, Sequence[float]]

    def crossing(self, flag: Flag) -> int:
        """How many arrows go through it."""
        begin, end = flag.left + _GRAZED, flag.right - _GRAZED
        return sum(begin < at < end for at in self.passing[flag.label.side])

    def worth(self, flag: Flag) -> float:
        """What it is worth to the reader where it stands."""
        is_left = flag.text and flag.label.pole and flag.left < flag.at
        return worth(flag) - (_BEFORE if is_left else 0) - _CROSSED * self.crossing(flag)


@dataclass(frozen=True, slots=True)
class _Way:
    """How texts are placed one by one: which first, on which side first, and clear of arrows?"""

    late_first: bool
    right_first: bool
    is_careful: bool


_WAYS = [_Way(*way) for way in product((True, False), repeat=3)]


def place(labels: list[Label], telling: Telling, room: Room) -> list[Flag]:
    """The labels of one row that fit, each in its tier.

    A text right of its line is read as beginning there, and late ones have no room there: both are
    the first choice. Where that leaves texts out, another way may have a place for more of them.
    """
    told = telling.of(labels)

    def attempt(letters: frozenset[Label]) -> list[Flag]:
        texts = {
            label: (
                *(() if label in letters else label.texts),
                *([""] if may_be_footnote(label, telling.messages) else []),
            )
            for label in told
        }
        ways = [_placed(texts, room, way) for way in _WAYS]
        return max(ways, key=lambda flags: sum(map(room.worth, flags)))

    return _in_order(settle(told, attempt, telling.messages, room.worth))


def tiers(flags: list[Flag], side: int) -> int:
    """How many tiers are taken on one side."""
    return max((flag.tier + 1 for flag in flags if flag.label.side == side), default=0)


def _placed(texts: Mapping[Label, Sequence[str]], room: Room, way: _Way) -> list[Flag]:
    """Each label, with the first of its texts for which there is room."""
    sign = -1 if way.late_first else 1
    placed: list[Flag] = []
    for label in sorted(texts, key=lambda one: (one.rank, sign * one.t, one.texts)):
        others = [one for one in placed if one.label.side == label.side]
        for text in texts[label]:
            found = _best(_places(label, text, room, way), others, room, way)
            if found:
                placed.append(found)
                break
    return placed


def _places(label: Label, text: str, room: Room, way: _Way) -> Iterator[Flag]:
    """All places of a text within the picture, the one that is wanted first."""
    at = room.plane.scale.at(label.t)
    size = width(text, label.face) if text else BADGE
    right, left = at + POLE, at - POLE - size
    sides = [right, left] if way.right_first else [left, right]
    if label.is_work:  # left of its beginning, it would be read as that of the task before
        sides = [right] if text else [right, at - size / 2]
    elif not text:
        sides = [at - size / 2 + aside for aside in _ASIDE]
    tiers_there = range(_FEWER.get(label.rank, _TIERS[label.side]))
    for begin, tier in product(sides, tiers_there):
        if room.first <= begin and begin + size <= room.last:
            yield Flag(label, text, at, begin, begin + size, tier)


def _best(places: Iterator[Flag], others: list[Flag], room: Room, way: _Way) -> Flag | None:
    free = (flag for flag in places if flag.is_free(others))
    first = next(free, None)
    if first is None or not way.is_careful:
        return first
    wanted = first.left

    def flaws(flag: Flag) -> float:
        far = 0 if flag.label.pole or not flag.text else flag.tier  # no line leads to it
        return room.crossing(flag) + _ELSEWHERE * (flag.left != wanted) + _FAR * far

    return min((first, *free), key=flaws)  # of equals the first


def _in_order(flags: list[Flag]) -> list[Flag]:
    """Letters change places, so that they follow time to the right, where their lines allow it."""
    letters = [flag for flag in flags if not flag.text and not flag.label.is_work]
    for side, tier in product((ABOVE, BELOW), (None, *range(max(_TIERS.values())))):
        mine = [flag for flag in letters if flag.label.side == side and tier in (None, flag.tier)]
        others = [flag for flag in flags if flag not in mine]
        moved = _moved(mine)
        beside = [flag for flag in others if flag.label.side == side]
        if all(one.is_free([*beside, *moved[:index]]) for index, one in enumerate(moved)):
            flags = [*others, *moved]
            letters = [flag for flag in letters if flag not in mine] + moved
    return flags


def _moved(letters: list[Flag]) -> list[Flag]:
    by_time = sorted(letters, key=lambda flag: (flag.label.t, flag.left))
    by_place = sorted(letters, key=lambda flag: (flag.left, flag.tier))
    return [
        replace(one, left=there.left, right=there.right, tier=there.tier)
        for one, there in zip(by_time, by_place, strict=True)
    ]
