"""Which lines of output fit which stated lines, before the names of holes are looked at."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mpdocs.example import Block
from mpdocs.expectation.pairing import pair
from mpdocs.expectation.pattern import Captures, Pattern, patterns_of


@dataclass(frozen=True, slots=True)
class Fitting:
    """A stated line, and every line of output that fits it, by number."""

    pattern: Pattern
    lines: Mapping[int, Captures]


def lines_of(text: str) -> list[str]:
    """Split what was printed; whether the last line ends with a newline makes no difference."""
    text = text.replace("\r\n", "\n")
    return text.removesuffix("\n").split("\n") if text else []


def fit_blocks(blocks: Sequence[Block], lines: Sequence[str]) -> list[Fitting] | None:
    """Give each block as many lines as it states, one block after another.

    ``None`` if there are more lines than stated, or fewer.
    """
    if sum(len(block.lines) for block in blocks) != len(lines):
        return None
    fittings: list[Fitting] = []
    for block in blocks:
        start = len(fittings)
        own = lines[start : start + len(block.lines)]
        fit = fit_in_order if block.ordered else fit_in_any_order
        fittings += fit(patterns_of(block), own, start)
    return fittings


def fit_in_order(patterns: Sequence[Pattern], lines: Sequence[str], start: int) -> list[Fitting]:
    """Hold the first line against the first pattern, and so on; ``start`` numbers the first."""
    return [
        Fitting(pattern, {} if captures is None else {number: captures})
        for number, (pattern, line) in enumerate(zip(patterns, lines, strict=True), start)
        for captures in [pattern.match(line)]
    ]


def fit_in_any_order(
    patterns: Sequence[Pattern], lines: Sequence[str], start: int = 0
) -> list[Fitting]:
    """Hold every line against every pattern.

    Literal patterns take an equal line each before any other pattern is tried: equal lines can
    stand for each other, so nothing is lost by that, and most of the work is saved.
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    for number in reversed(range(len(lines))):
        numbers[lines[number]].append(start + number)
    fittings: dict[int, Fitting] = {}
    for index, pattern in enumerate(patterns):
        if pattern.literal:
            equal = numbers[pattern.text]
            fittings[index] = Fitting(pattern, {equal.pop(): ()} if equal else {})
    by_shape: dict[str, dict[int, Captures]] = {}
    for index, pattern in enumerate(patterns):
        if index in fittings:
            continue
        if pattern.shape not in by_shape:
            by_shape[pattern.shape] = {
                number: captures
                for text, own in numbers.items()
                if own and (captures := pattern.match(text)) is not None
                for number in own
            }
        fittings[index] = Fitting(pattern, by_shape[pattern.shape])
    return [fittings[index] for index in range(len(patterns))]


def all_fit(fittings: Sequence[Fitting]) -> bool:
    """Tell whether every pattern can have a line of its own."""
    return len(pair([fitting.lines for fitting in fittings]).line_of) == len(fittings)
