"""Compare what a script prints with the output it states."""

from collections.abc import Sequence

from mpdocs.example import Block
from mpdocs.example.header import meant_header, read_header
from mpdocs.expectation.assignment import Verdict, find_assignment
from mpdocs.expectation.difference import in_stated_order, unified_diff, with_printed_text
from mpdocs.expectation.fitting import Fitting, all_fit, fit_blocks, fit_in_any_order
from mpdocs.expectation.mismatch import Mismatch
from mpdocs.expectation.pattern import patterns_of
from mpdocs.expectation.place import Place

_OUTPUT = "Correct the script; or, if the script is right, the block."
_NO_BLOCK = "Correct the script; or, if it is meant to print this, state it under `# Output:`."
_ORDER = (
    "Let the script decide the order: wait for one process before the next prints, or collect the "
    "results and print them in one place. Only if the order is really not determined, state the "
    "lines under `# Unordered output:`."
)
_BETWEEN_BLOCKS = (
    "A block ends before the next one begins, but here their lines are mixed. Let the script wait "
    "in between, or state all these lines in one `# Unordered output:` block."
)


def compare_stdout(
    place: Place, blocks: Sequence[Block], lines: Sequence[str]
) -> list[Fitting] | Mismatch:
    """Return which line fits which pattern, the names of holes aside; or what does not fit."""
    fittings = fit_blocks(blocks, lines)
    if fittings is not None and all_fit(fittings):
        return fittings
    line = _first_trouble(blocks, lines, place)
    pool = fit_in_any_order([pattern for block in blocks for pattern in patterns_of(block)], lines)
    if (
        len(pool) == len(lines)
        and all_fit(pool)
        and find_assignment(pool) is not Verdict.IMPOSSIBLE
    ):
        return place.mismatch(
            "order",
            line,
            "the lines are the stated ones, but in another order",
            unified_diff(in_stated_order(blocks, pool, lines), lines),
            _ORDER if any(block.ordered for block in blocks) else _BETWEEN_BLOCKS,
        )
    stated = with_printed_text(blocks, lines)
    return place.mismatch(
        "output",
        line,
        "the output is not the stated one",
        unified_diff(stated, lines),
        _hint(stated, lines),
        _OUTPUT if blocks else _NO_BLOCK,
    )


def _first_trouble(blocks: Sequence[Block], lines: Sequence[str], place: Place) -> int:
    """Find the header of the first block that does not get its lines."""
    done = 0
    for block in blocks:
        own = lines[done : done + len(block.lines)]
        fittings = fit_blocks([block], own)
        if fittings is None or not all_fit(fittings):
            return block.line
        done += len(own)
    stated_here = blocks or place.example.blocks_for(place.setting)
    return stated_here[-1].line if stated_here else 1


def _hint(stated: Sequence[str], lines: Sequence[str]) -> str:
    """Name a cause that a diff does not show well."""
    both = set(stated) & set(lines)
    missing = [line for line in stated if line not in both]
    unstated = [line for line in lines if line not in both]
    trimmed = {line.rstrip() for line in missing}
    for line in unstated:
        if line.rstrip() in trimmed:
            return f"Spaces at the end of a line count: {line!r} was printed."
        if read_header(line):
            return (
                f"`# {line}` in a block is read as a header. To state it as a line of output, "
                "write `...` for a part of its first word."
            )
    for line in missing:
        if line.endswith(":") and meant_header(line):
            return (
                f"`# {line}` was taken for a line of output. If it is meant as a header, it is "
                f"mistyped: `# {meant_header(line)}:`."
            )
    return ""
