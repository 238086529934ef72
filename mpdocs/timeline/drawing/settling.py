"""Which texts give way to a letter, so that those beside them have a place at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from mpdocs.timeline.drawing.footnotes import are_many, may_be_footnote
from mpdocs.timeline.drawing.labels import MESSAGE, TOLD_AGAIN, Label

_WORTH = {0: 4.0, 1: 2.0, 2: 2.0}  # by rank: what a text counts where not all have room
_TOLD = 1.0  # that nothing is left out counts more than that a text is written whole
_LETTER = 0.7  # so much less a letter counts: the reader has to look below
_NEIGHBOURS = 4
_MOST = 30  # texts that give way; a picture with more has too many for its readers


class Placed(Protocol):
    """A label with its place; the text is empty for a letter."""

    @property
    def label(self) -> Label:
        """The label."""

    @property
    def text(self) -> str:
        """What is written of it."""


P = TypeVar("P", bound=Placed)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Telling:
    """Whether messages may have letters, and whether what is printed later is told before."""

    messages: bool = True
    again: bool = True

    def of(self, labels: Iterable[Label]) -> list[Label]:
        """Those that are told."""
        return [label for label in labels if self.again or label.rank != TOLD_AGAIN]


def tell(
    labels: Sequence[Label],
    attempt: Callable[[Telling], R],
    placed: Callable[[R], Iterable[Placed]],
) -> R:
    """A picture that says the same of all its messages: of each or of none.

    ``attempt`` makes one, and ``placed`` are its texts.
    """
    telling = Telling()
    found = attempt(telling)
    if are_many(one.label for one in placed(found) if not one.text):
        telling = replace(telling, messages=False)
        found = attempt(telling)
    there = {one.label for one in placed(found)}
    if any(one.rank == TOLD_AGAIN and one not in there for one in labels):
        found = attempt(replace(telling, again=False))
    return found


def worth(placed: Placed) -> float:
    """What this text is worth to the reader."""
    told = _TOLD if placed.label.rank <= MESSAGE else 0
    return told + _WORTH.get(placed.label.rank, 1.0) - (0 if placed.text else _LETTER)


def settle(
    labels: Sequence[Label],
    attempt: Callable[[frozenset[Label]], list[P]],
    messages: bool,
    value: Callable[[P], float] = worth,
) -> list[P]:
    """The best that was found for the labels.

    ``attempt`` places them, those of the set as letters. As long as one has no place, the whole
    texts near it are made letters, one by one, if that is a gain. ``messages`` may be letters too.
    """
    letters: frozenset[Label] = frozenset()
    best = attempt(letters)
    for _ in range(_MOST):
        there = {one.label for one in best}
        lost = [one for one in labels if one not in there and may_be_footnote(one, messages)]
        tried = dict.fromkeys(near for one in lost for near in _near(one, best, messages))
        attempts = [(attempt(letters | {label}), label) for label in tried]
        gain, found, label = max(
            ((_sum(found, value), found, label) for found, label in attempts),
            key=lambda one: one[0],
            default=(0.0, best, None),
        )
        if label is None or gain <= _sum(best, value):
            break
        best, letters = found, letters | {label}
    return best


def _sum(placed: Sequence[P], value: Callable[[P], float]) -> float:
    return sum(value(one) for one in placed)


def _near(lost: Label, placed: Sequence[Placed], messages: bool) -> list[Label]:
    """The labels next to one without a place that are written whole, the nearest first."""
    whole = [one.label for one in placed if one.text and may_be_footnote(one.label, messages)]
    return sorted(whole, key=lambda one: (abs(one.t - lost.t), one.lane != lost.lane))[:_NEIGHBOURS]
