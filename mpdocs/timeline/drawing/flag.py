"""A text above or below a bar of the wide picture, on its line."""

from collections.abc import Iterable
from dataclasses import dataclass

from mpdocs.timeline.drawing.labels import Label

POLE = 3.5
"""Between a line and its text."""

_GAP, _BETWEEN_LETTERS = 6.0, 2.0  # between two texts
_APART = 2.0  # two lines closer than this are one


@dataclass(frozen=True, slots=True)
class Flag:
    """A label with its place: ``at`` is its moment, ``left`` to ``right`` its text.

    The text is empty where there is room for a letter only. ``tier``: 0 is next to the bar.
    """

    label: Label
    text: str
    at: float
    left: float
    right: float
    tier: int

    def pole_at(self, tier: int) -> float:
        """Where its line passes a lower tier; that of a letter may lean."""
        if self.text:
            return self.at
        return self.at + ((self.left + self.right) / 2 - self.at) * (tier + 0.5) / (self.tier + 0.5)

    def is_free(self, others: Iterable["Flag"]) -> bool:
        """Whether it lies on none of those on the same side, nor their lines on it."""
        return not any(self._meets(other) for other in others)

    def _meets(self, other: "Flag") -> bool:
        if self._crosses(other):
            return True
        if self.tier == other.tier:
            gap = _GAP if self.text or other.text else _BETWEEN_LETTERS
            return self.left < other.right + gap and other.left < self.right + gap
        # the line to the higher text must not go through the lower one
        low, high = sorted((self, other), key=lambda one: one.tier)
        return low.left - POLE + 1 < high.pole_at(low.tier) < low.right + POLE - 1

    def _crosses(self, other: "Flag") -> bool:
        """Whether the lines of two that can be told apart would cross."""
        tier = min(self.tier, other.tier)
        begin, end = self.at - other.at, self.pole_at(tier) - other.pole_at(tier)
        return abs(begin) >= _APART and begin * end < 0
