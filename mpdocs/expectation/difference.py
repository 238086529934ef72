"""Show people where what was printed differs from what is stated."""

import difflib
from collections.abc import Sequence

from mpdocs.example import Block
from mpdocs.expectation.fitting import Fitting, all_fit, fit_blocks, fit_in_any_order
from mpdocs.expectation.pairing import pair
from mpdocs.expectation.pattern import Pattern, patterns_of

_MOST_LINES_COMPARED = 2_000
_MOST_LINES_SHOWN = 100
_MOST_STEPS_TO_ALIGN = 250_000


def unified_diff(stated: Sequence[str], printed: Sequence[str]) -> str:
    """Return a unified diff; invisible characters are escaped, very long ones cut."""
    lines = list(
        difflib.unified_diff(
            [visible(line) for line in stated[:_MOST_LINES_COMPARED]],
            [visible(line) for line in printed[:_MOST_LINES_COMPARED]],
            "expected",
            "actual",
            lineterm="",
        )
    )
    if len(lines) > _MOST_LINES_SHOWN or len(printed) > _MOST_LINES_COMPARED:
        lines[_MOST_LINES_SHOWN:] = [
            f"(and more: {len(stated)} lines were expected, {len(printed)} printed)"
        ]
    return "\n".join(lines)


def visible(line: str) -> str:
    """Escape what a terminal would not show, or would obey."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in line
    )


def with_printed_text(blocks: Sequence[Block], lines: Sequence[str]) -> list[str]:
    """Return the stated lines, those that fit a printed line replaced by it.

    Compared with what was printed, only true differences are left: no hole, no ``...`` and no
    other order within an unordered block. The blocks at both ends that fit are put aside; what
    lies between them is aligned as well as possible.
    """
    blocks, lines = list(blocks), list(lines)
    before: list[str] = []
    while blocks and _fits(blocks[0], lines[: len(blocks[0].lines)]):
        count = len(blocks.pop(0).lines)
        before += lines[:count]
        del lines[:count]
    after: list[str] = []
    while blocks and _fits(blocks[-1], lines[max(0, len(lines) - len(blocks[-1].lines)) :]):
        start = len(lines) - len(blocks.pop().lines)
        after[:0] = lines[start:]
        del lines[start:]
    patterns = [pattern for block in blocks for pattern in patterns_of(block)]
    align = _in_order if all(block.ordered for block in blocks) else _in_any_order
    return before + align(patterns, lines) + after


def in_stated_order(
    blocks: Sequence[Block], fittings: Sequence[Fitting], lines: Sequence[str]
) -> list[str]:
    """Return the printed lines in the order in which the patterns that they fit are stated."""
    line_of = pair([fitting.lines for fitting in fittings]).line_of
    result: list[str] = []
    for block in blocks:
        own = [line_of[len(result) + index] for index in range(len(block.lines))]
        result += [lines[number] for number in (own if block.ordered else sorted(own))]
    return result


def _fits(block: Block, lines: Sequence[str]) -> bool:
    fittings = fit_blocks([block], lines)
    return fittings is not None and all_fit(fittings)


def _in_any_order(patterns: Sequence[Pattern], lines: Sequence[str]) -> list[str]:
    line_of = pair([fitting.lines for fitting in fit_in_any_order(patterns, lines)]).line_of
    found = [lines[number] for number in sorted(line_of.values())]
    return found + [pattern.text for index, pattern in enumerate(patterns) if index not in line_of]


def _in_order(patterns: Sequence[Pattern], lines: Sequence[str]) -> list[str]:
    """Let as many patterns as possible fit lines that stand in the same order."""
    if len(patterns) * len(lines) > _MOST_STEPS_TO_ALIGN:
        return [
            lines[index]
            if index < len(lines) and pattern.match(lines[index]) is not None
            else pattern.text
            for index, pattern in enumerate(patterns)
        ]
    fits = [[pattern.match(line) is not None for line in lines] for pattern in patterns]
    # most[i][j]: how many of patterns[i:] can fit lines[j:], one after another
    most = [[0] * (len(lines) + 1) for _ in range(len(patterns) + 1)]
    for i in reversed(range(len(patterns))):
        for j in reversed(range(len(lines))):
            most[i][j] = max(most[i + 1][j], most[i][j + 1], most[i + 1][j + 1] + fits[i][j])
    result: list[str] = []
    j = 0
    for i, pattern in enumerate(patterns):
        while j < len(lines) and not fits[i][j] and most[i][j] == most[i][j + 1]:
            j += 1
        if j < len(lines) and fits[i][j]:
            result.append(lines[j])
            j += 1
        else:
            result.append(pattern.text)
    return result
