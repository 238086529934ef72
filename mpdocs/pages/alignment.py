"""Which block of one page is which block of the other, where some are missing, moved or changed.

A best alignment by dynamic programming, as a spelling corrector does it, where the cost of pairing
two blocks grows with the facts they do not share. Paragraphs that hold no fact at all are told
apart by their length: a long paragraph is long in both languages (Gale and Church, "A program for
aligning sentences in bilingual corpora", 1993).
"""

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from mpdocs.pages.page import Block

#: Leaving one block without a twin. Two of these (a block that moved) cost less than two pairs
#: that are not exact, so that a move is seen as a move; and more than the worst single pair, so
#: that a block changed beyond recognition still has its twin.
_GAP = 0.6
_INEXACT = 0.65
_UNLIKE = 0.3
_LENGTH = 0.05

#: Letters of English for one Chinese character of the same text.
_LETTERS_PER_HAN = 3.0


def signature(block: Block) -> Hashable:
    """Return all that must be equal in a block's twin, children included."""
    return (
        block.kind,
        block.level,
        block.name,
        block.argument,
        block.shared_options,
        block.code,
        tuple(label.name for label in block.labels),
        tuple(sorted((fact.kind, fact.value) for fact in block.facts)),
        tuple(signature(child) for child in block.children),
    )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A block with what its cost is made of, computed once."""

    kind: str
    signature: Hashable
    features: Counter[Hashable]
    size: float

    @classmethod
    def of(cls, block: Block) -> "_Candidate":
        features: Counter[Hashable] = Counter()
        size = 1.0
        for part in block.walk():
            features.update((fact.kind, fact.value) for fact in part.facts)
            features.update(("label", label.name) for label in part.labels)
            features.update(("option", *option) for option in part.shared_options)
            features.update(("of", text) for text in (part.name, part.argument, part.code) if text)
            size += sum(_size(prose.text) for prose in part.prose)
        if block.kind == "heading":
            features["level", block.level] += 1
        return cls(block.kind, signature(block), features, size)

    def cost(self, other: "_Candidate") -> float:
        if self.kind != other.kind:
            return math.inf
        length = _LENGTH * min(1.0, abs(math.log(self.size / other.size)))
        if self.signature == other.signature:
            return 0.0 if self.features else length
        common = (self.features & other.features).total()
        total = self.features.total() + other.features.total()
        return _INEXACT + _UNLIKE * (1 - 2 * common / total if total else 0.0) + length


def _size(text: str) -> float:
    return sum(_LETTERS_PER_HAN if "\u2e80" <= letter <= "\uffef" else 1.0 for letter in text)


def align(left: Sequence[Block], right: Sequence[Block]) -> list[tuple[Block | None, Block | None]]:
    """Pair two sequences of siblings.

    Return pairs in the order of both pages; None stands where a block has no twin at that place.
    """
    ours = [_Candidate.of(block) for block in left]
    theirs = [_Candidate.of(block) for block in right]
    if [one.signature for one in ours] == [one.signature for one in theirs]:
        return list(zip(left, right, strict=True))
    rows, columns = len(ours) + 1, len(theirs) + 1
    cost = [[_GAP * (row + column) for column in range(columns)] for row in range(rows)]
    paired = [[False] * columns for _ in range(rows)]
    for row in range(1, rows):
        for column in range(1, columns):
            pair = cost[row - 1][column - 1] + ours[row - 1].cost(theirs[column - 1])
            gap = _GAP + min(cost[row - 1][column], cost[row][column - 1])
            cost[row][column] = min(pair, gap)
            paired[row][column] = pair <= gap
    pairs: list[tuple[Block | None, Block | None]] = []
    row, column = rows - 1, columns - 1
    while row or column:
        if row and column and paired[row][column]:
            row, column = row - 1, column - 1
            pairs.append((left[row], right[column]))
        elif row and (not column or cost[row - 1][column] <= cost[row][column - 1]):
            row -= 1
            pairs.append((left[row], None))
        else:
            column -= 1
            pairs.append((None, right[column]))
    return pairs[::-1]
