"""One stated line, as something that lines of output match or not."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mpdocs.example import KINDS, Block, Gap, Hole, pieces

Captures = tuple[str, ...]
"""The texts in a line that stand where a pattern has its holes, in the same order."""


@dataclass(frozen=True)
class Pattern:
    """A stated line; ``line`` is its 1-based number in the example file."""

    text: str
    line: int

    @cached_property
    def holes(self) -> tuple[Hole, ...]:
        """The holes, named and unnamed, in order."""
        return tuple(piece for piece in pieces(self.text) if isinstance(piece, Hole))

    @cached_property
    def literal(self) -> bool:
        """Whether only one text matches."""
        return all(isinstance(piece, str) for piece in pieces(self.text))

    @cached_property
    def shape(self) -> str:
        """The text without the holes' names: what decides whether a line fits at all."""
        return "".join(
            f"<{piece.kind}>" if isinstance(piece, Hole) else str(piece)
            for piece in pieces(self.text)
        )

    def match(self, text: str) -> Captures | None:
        """Return what stands in the holes, or ``None`` if the line does not fit.

        The names of holes play no part here. ``...`` takes as little as it can, so that a line
        gives one answer.
        """
        if self.literal:
            return () if text == self.text else None
        return _match(_segments(self.shape), text)


def patterns_of(block: Block) -> list[Pattern]:
    """Return a block's lines as patterns."""
    return [Pattern(text, block.line + 1 + index) for index, text in enumerate(block.lines)]


@lru_cache(maxsize=4096)
def _segments(shape: str) -> tuple[re.Pattern[str], ...]:
    """Compile what stands between the gaps, one expression for each stretch."""
    stretches = [""]
    for piece in pieces(shape):
        if isinstance(piece, Gap):
            stretches.append("")
        elif isinstance(piece, Hole):
            stretches[-1] += f"({KINDS[piece.kind]})"
        else:
            stretches[-1] += re.escape(piece)
    stretches[-1] += r"\Z"
    return tuple(re.compile(stretch) for stretch in stretches)


def _match(segments: tuple[re.Pattern[str], ...], text: str) -> Captures | None:
    """Find each stretch at the first place it fits, after the one before.

    That is complete for text without holes, and needs no more steps than the line has characters
    times stretches; one expression with several ``.*`` would try every combination.
    """
    captures: Captures = ()
    position = 0
    for index, segment in enumerate(segments):
        found = segment.search(text, position) if index else segment.match(text)
        if found is None:
            return None
        captures += found.groups()
        position = found.end()
    return captures
