"""Find values for named holes under which every stated line has a line of its own."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mpdocs.example import Hole
from mpdocs.expectation.fitting import Fitting
from mpdocs.expectation.pairing import Pairing, pair
from mpdocs.expectation.pattern import Captures

_PATIENCE = 5_000_000
"""In units of :attr:`_State.cost`: a few seconds at most, and enough for 200 names.

Without it, a hopeless case could take for ever.
"""


class Verdict(Enum):
    """What is known about an assignment."""

    EXISTS = auto()
    IMPOSSIBLE = auto()
    NOT_FOUND = auto()
    """The search was cut short."""


def find_assignment(fittings: Sequence[Fitting]) -> Verdict:
    """Decide whether the names can be given values: same name same value, else different ones.

    Names are tried one after another, the one with the fewest possible values first. Which line
    goes to which pattern is never guessed: a :class:`~mpdocs.expectation.pairing.Pairing` decides
    that exactly, as soon as the names in a pattern have their values.
    """
    problem = _Problem(fittings)
    state = _start(problem)
    if state is None:
        return Verdict.IMPOSSIBLE
    if not state.possible:
        return Verdict.EXISTS
    spent, dead_ends = 0, 0
    open_choices = [(state, *state.choices())]
    while open_choices:
        state, hole, values = open_choices[-1]
        value = next(values, None)
        if value is None:
            open_choices.pop()
            continue
        spent += state.cost
        if spent > _PATIENCE:
            return Verdict.NOT_FOUND
        following = state.bind(hole, value, careful=dead_ends > 0)
        if following is None:
            dead_ends += 1
        elif not following.possible:
            return Verdict.EXISTS
        else:
            open_choices.append((following, *following.choices()))
    return Verdict.IMPOSSIBLE


class _Problem:
    """What stays the same during the search."""

    def __init__(self, fittings: Sequence[Fitting]) -> None:
        self.shapes = [fitting.pattern.shape for fitting in fittings]
        self.holes = [fitting.pattern.holes for fitting in fittings]
        self.users: dict[Hole, list[int]] = defaultdict(list)
        self.unnamed: list[int] = []
        for index, holes in enumerate(self.holes):
            named = dict.fromkeys(hole for hole in holes if hole.name)
            for hole in named:
                self.users[hole].append(index)
            if not named:
                self.unnamed.append(index)
        self.fitting = [
            _consistent(holes, fitting.lines) if any(hole.name for hole in holes) else fitting.lines
            for holes, fitting in zip(self.holes, fittings, strict=True)
        ]

    def possible_values(self) -> dict[Hole, set[str]]:
        """For each name, the values that occur often enough in all of its patterns' places."""
        needed: dict[Hole, Counter[tuple[int, int]]] = defaultdict(Counter)
        offered: dict[tuple[int, int], Counter[str]] = {}
        place_of: dict[tuple[str, tuple[int, ...], int], tuple[int, int]] = {}
        for index, holes in enumerate(self.holes):
            lines = self.fitting[index]
            for position, hole in enumerate(holes):
                if not hole.name:
                    continue
                same_place = self.shapes[index], tuple(lines), position
                place = place_of.setdefault(same_place, (index, position))
                if place not in offered:
                    offered[place] = Counter(captures[position] for captures in lines.values())
                needed[hole][place] += 1
        return {
            hole: set.intersection(
                *(
                    {value for value, count in offered[place].items() if count >= times}
                    for place, times in places.items()
                )
            )
            for hole, places in needed.items()
        }


@dataclass(slots=True)
class _State:
    """Some names have values; ``possible`` are the values left for the others."""

    problem: _Problem
    values: dict[Hole, str]
    possible: dict[Hole, set[str]]
    fitting: dict[int, Mapping[int, Captures]]
    """For each pattern with several names, the lines still consistent with the values."""
    pairing: Pairing

    @property
    def cost(self) -> int:
        """Roughly how much work the next binding is."""
        return 100 + sum(10 + len(left) for left in self.possible.values())

    def choices(self) -> tuple[Hole, Iterator[str]]:
        hole = min(self.possible, key=lambda hole: len(self.possible[hole]))
        return hole, iter(sorted(self.possible[hole]))

    def bind(self, hole: Hole, value: str, *, careful: bool) -> "_State | None":
        """Return the state after giving one name a value; ``None`` if that is a dead end."""
        new = _State(
            self.problem,
            self.values | {hole: value},
            {
                other: left - {value} if other.kind == hole.kind else left
                for other, left in self.possible.items()
                if other != hole
            },
            self.fitting.copy(),
            self.pairing.copy(),
        )
        if not all(new._narrow(index, hole, value) for index in self.problem.users[hole]):
            return None
        if not all(new.possible.values()) or (careful and not new.all_can_differ()):
            return None
        return new

    def _narrow(self, index: int, hole: Hole, value: str) -> bool:
        """Drop the lines of a pattern in which this hole has another value."""
        holes = self.problem.holes[index]
        position = holes.index(hole)
        left = {
            line: captures
            for line, captures in self.fitting.get(index, self.problem.fitting[index]).items()
            if captures[position] == value
        }
        self.fitting[index] = left
        waiting = [
            (position, other) for position, other in enumerate(holes) if other in self.possible
        ]
        for position, other in waiting:
            self.possible[other] = self.possible[other] & {
                captures[position] for captures in left.values()
            }
        return bool(waiting) or self.pairing.add(index, left)

    def all_can_differ(self) -> bool:
        """Tell whether the names that are left can have different values, each kind by itself."""
        numbers: dict[tuple[str, str], int] = {}
        choices = [
            [numbers.setdefault((hole.kind, value), len(numbers)) for value in sorted(left)]
            for hole, left in self.possible.items()
        ]
        return len(pair(choices).line_of) == len(choices)


def _start(problem: _Problem) -> _State | None:
    """Place the patterns without names, and see what is possible for the others."""
    pairing = Pairing()
    for index in problem.unnamed:
        if not pairing.add(index, problem.fitting[index]):
            return None
    state = _State(problem, {}, problem.possible_values(), {}, pairing)
    return state if all(state.possible.values()) and state.all_can_differ() else None


def _consistent(holes: tuple[Hole, ...], lines: Mapping[int, Captures]) -> Mapping[int, Captures]:
    """Keep the lines that do not contradict the pattern's own names."""
    return {
        line: captures
        for line, captures in lines.items()
        if all(
            (one == other) == (captures[first] == captures[second])
            for first, one in enumerate(holes)
            for second, other in enumerate(holes[:first])
            if one.name and other.name and one.kind == other.kind
        )
    }
