"""Rewrite what a script states so that it says what the script printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mpdocs.example import Block, Example, Setting, Stream, parse
from mpdocs.expectation import compare
from mpdocs.expectation.pattern import Pattern, patterns_of

Edit = tuple[int, int, list[str]]
"""First line (1-based), how many lines are replaced, the new lines."""


class CannotRestate(Exception):
    """No single statement fits all runs; the message says what a person has to decide."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What one run printed, and where it ran."""

    python: tuple[int, ...]
    method: str
    platform: str
    stdout: str
    stderr: str
    exit_code: int

    @property
    def setting(self) -> Setting:
        """Where it ran."""
        return Setting(self.python, self.method, self.platform)


def restate(example: Example, runs: Sequence[Printed]) -> str:
    """The script's source with blocks and exit code that all of these runs satisfy.

    Lines with holes or ``...`` stay where they fit. Raises ``CannotRestate`` when the runs
    contradict one another.
    """
    for run in runs:
        if _mismatches(example, run):
            example = parse(_restated(example, run), example.path)
    for run in runs:
        if wrong := _mismatches(example, run):
            raise CannotRestate(
                f"{example.path}: the runs differ from one another, so that no output fits all. "
                f"With the output of the other runs stated, {run.setting} gives:\n"
                f"{wrong[0]}\n"
                "If the setting decides, state a block for each: # Output (spawn):\n"
                "If chance decides, make the script deterministic, or leave holes: <pid>, ..."
            )
    return example.source


def _mismatches(example: Example, run: Printed) -> list[str]:
    found = compare(example, run.setting, run.stdout, run.stderr, run.exit_code)
    return [mismatch.message for mismatch in found]


def _restated(example: Example, run: Printed) -> str:
    blocks = example.blocks_for(run.setting)
    lines = example.source.rstrip("\n").split("\n")
    edits: list[Edit] = []
    for stream, text in ((Stream.STDOUT, run.stdout), (Stream.STDERR, run.stderr)):
        printed = _lines(text) if stream is Stream.STDOUT else _unindented(text)
        own = [block for block in blocks if block.stream is stream]
        if own:
            shares = _share_out(own, printed)
            edits += [
                (block.line + 1, len(block.lines), [_comment(line) for line in share])
                for block, share in zip(own, shares, strict=True)
            ]
        elif printed or stream is Stream.STDOUT:
            header = "# Output:" if stream is Stream.STDOUT else "# Stderr:"
            edits.append((len(lines) + 1, 0, [header, *map(_comment, printed)]))
    if example.exit_code_for(run.setting) != run.exit_code:
        edits.append(_exit_code(example, run, len(lines) + 1))
    # from the end, so that line numbers stay right; of two at one place the later comes first
    edits.sort(key=_first_line)
    for first, count, new in reversed(edits):
        lines[first - 1 : first - 1 + count] = new
    return "\n".join(lines) + "\n"


def _first_line(edit: Edit) -> int:
    return edit[0]


def _exit_code(example: Example, run: Printed, end: int) -> Edit:
    stated = example.stated_exit_code(run.setting)
    if stated is None:
        return end, 0, [f"# Exit code: {run.exit_code}"]
    header = example.source.split("\n")[stated.line - 1]
    return stated.line, 1, [re.sub(r"-?\d+\s*$", str(run.exit_code), header)]


def _share_out(blocks: Sequence[Block], printed: Iterable[str]) -> list[list[str]]:
    """Give each printed line to a block: where a stated line fits, else where the last one went."""
    unused: list[tuple[int, Pattern]] = [
        (number, pattern) for number, block in enumerate(blocks) for pattern in patterns_of(block)
    ]
    shares: list[list[str]] = [[] for _ in blocks]
    current = 0
    for line in printed:
        fitting = [
            entry for entry in unused if entry[0] >= current and entry[1].match(line) is not None
        ]
        if fitting:
            current, pattern = fitting[0]
            unused.remove(fitting[0])
            shares[current].append(pattern.text)
        else:
            shares[current].append(line)
    return shares


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def _unindented(text: str) -> list[str]:
    # a traceback is stated by its unindented lines: its frames differ between versions
    return [line for line in _lines(text) if line.strip() and not line.startswith((" ", "\t"))]


def _comment(line: str) -> str:
    return f"# {line}".rstrip()
