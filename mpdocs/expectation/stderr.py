"""Compare what a script says on standard error with what it states."""

from collections.abc import Sequence

from mpdocs.example import Block
from mpdocs.expectation.difference import visible
from mpdocs.expectation.fitting import Fitting
from mpdocs.expectation.mismatch import Mismatch
from mpdocs.expectation.pattern import Pattern, patterns_of
from mpdocs.expectation.place import Place

_MOST_LINES_SHOWN = 400
_TRACEBACK = "Traceback (most recent call last):"
_STATE_IT = (
    "Correct the script; or, if it is meant to say this, state the lines under `# Stderr:` "
    "(a traceback's indented lines may be left out)."
)
_CORRECT = "Correct the script; or, if the script is right, the `# Stderr:` block."


def compare_stderr(
    place: Place, blocks: Sequence[Block], lines: Sequence[str], start: int, exit_code: int
) -> list[Fitting] | Mismatch:
    """Return which line fits which pattern, the names of holes aside; or what does not fit.

    Stated lines appear in order. Between and after them, lines that are indented (a traceback's
    frames and carets) or blank need not be stated. ``start`` numbers the first line.
    """
    patterns = [pattern for block in blocks for pattern in patterns_of(block)]

    def mismatch(line: int, what: str, detail: str, advice: str) -> Mismatch:
        what = _silent_failure(patterns, lines, exit_code) or what
        return place.mismatch("stderr", line, what, detail, _whole(lines), advice)

    if not patterns:
        if not lines:
            return []
        line = blocks[0].line if blocks else _first_line(place)
        return mismatch(line, "stderr is not empty", "", _STATE_IT)
    # reached[j]: how many patterns can have their line among the first j lines, nothing unstated
    reached = [{0}]
    for text in lines:
        reached.append(
            {done for done in reached[-1] if not text.strip() or (done and text[0].isspace())}
            | {
                done + 1
                for done in reached[-1]
                if done < len(patterns) and patterns[done].match(text) is not None
            }
        )
        if not reached[-1]:
            done = max(reached[-2])
            expected = (
                f"stated next, on line {patterns[done].line}: `{patterns[done].text}`"
                if done < len(patterns)
                else "nothing more is stated"
            )
            return mismatch(
                patterns[min(done, len(patterns) - 1)].line,
                "stderr has a line that is not stated",
                f"not stated: `{visible(text)}`\n{expected}",
                _CORRECT,
            )
    if len(patterns) not in reached[-1]:
        missing = patterns[max(reached[-1])]
        what = "stderr lacks a stated line"
        return mismatch(missing.line, what, f"missing: `{missing.text}`", _CORRECT)
    fittings: list[Fitting] = []
    done = len(patterns)
    for number in reversed(range(len(lines))):
        captures = patterns[done - 1].match(lines[number]) if done else None
        if captures is not None and done - 1 in reached[number]:
            done -= 1
            fittings.append(Fitting(patterns[done], {start + number: captures}))
    return fittings[::-1]


def _silent_failure(patterns: Sequence[Pattern], lines: Sequence[str], exit_code: int) -> str:
    """Say it plainly when a program that claims success prints a traceback nobody stated."""
    stated = sum(pattern.match(_TRACEBACK) is not None for pattern in patterns)
    if exit_code != 0 or lines.count(_TRACEBACK) <= stated:
        return ""
    in_thread = any(line.startswith("Exception in thread") for line in lines)
    return f"a {'thread' if in_thread else 'child'} failed although the script's exit code is 0"


def _whole(lines: Sequence[str]) -> str:
    if not lines:
        return "stderr is empty."
    cut = max(0, len(lines) - _MOST_LINES_SHOWN)
    note = [f"({cut} lines before these)"] if cut else []
    return "\n".join(["stderr:", *note, *(f"  | {visible(line)}" for line in lines[cut:])])


def _first_line(place: Place) -> int:
    stated_here = place.example.blocks_for(place.setting)
    return stated_here[0].line if stated_here else 1
