"""What the headers of one file state, taken together."""

import re
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Never

from mpdocs.example import header as headers
from mpdocs.example.condition import Condition, ConditionError, parse_condition
from mpdocs.example.error import ExampleError
from mpdocs.example.header import Header
from mpdocs.example.hole import HoleError, pieces
from mpdocs.example.model import DEFAULT_TIMEOUT, Block, Example, ExitCode, Stream
from mpdocs.example.setting import METHODS, PLATFORMS, Setting
from mpdocs.example.suggestion import did_you_mean

_MODULE_NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
_PRINTED = "If the script prints this very line, write `...` for a part of its first word."
_NOTHING_STATED = """\
states no expected output, so nothing could be proven about it. After the code, add what it prints:

    # Output:
    # the first line
    # the second line

An empty `# Output:` block states that it prints nothing."""


@dataclass(slots=True)
class OpenBlock:
    """A block whose lines are being read."""

    header: Header
    condition: Condition
    line: int
    lines: list[str] = field(default_factory=list)

    def close(self) -> Block:
        """Return it as it is now."""
        return Block(
            stream=Stream.STDERR if self.header.name == "Stderr" else Stream.STDOUT,
            ordered=self.header.name != "Unordered output",
            condition=self.condition,
            lines=tuple(self.lines),
            line=self.line,
        )


class Statements:
    """Collects what the headers state, and complains about what does not go together."""

    def __init__(self, path: Path) -> None:
        """Begin with nothing stated about the file at ``path``."""
        self.path = path
        self._blocks: list[OpenBlock] = []
        self._exit_codes: list[ExitCode] = []
        self._values: dict[str, tuple[str, int]] = {}

    def add(self, found: Header, line: int) -> OpenBlock | None:
        """Take a header; return the block it opens, if it is one that lines follow."""
        condition = self._condition(found, line)
        if found.name in headers.BLOCKS:
            if found.value:
                self._fail(
                    line,
                    f"`# {found.name}:` takes nothing after its colon; what is printed stands on "
                    f"the next lines: `# {found.value}`. {_PRINTED}",
                )
            self._blocks.append(OpenBlock(found, condition, line))
            return self._blocks[-1]
        if not found.value:
            self._fail(
                line,
                f"`# {found.name}:` has no value. Write it as `{headers.SETTINGS[found.name]}`.",
            )
        if found.name == "Exit code":
            self._add_exit_code(found.value, condition, line)
        elif found.name in self._values:
            before = self._values[found.name][1]
            self._fail(
                line, f"`# {found.name}:` is already stated on line {before}. Keep one of them."
            )
        else:
            self._values[found.name] = found.value, line
        return None

    def add_line(self, block: OpenBlock, text: str, line: int) -> None:
        """Take one line of a block, without its hash."""
        try:
            pieces(text)
        except HoleError as error:
            self._fail(line, str(error))
        block.lines.append(text)

    def example(self, *, source: str, code: str, title: str, callouts: tuple[str, ...]) -> Example:
        """Put it all together with what the code says."""
        if not self._blocks:
            end = code.count("\n")
            self._fail(end, _NOTHING_STATED)
        methods = self._methods()
        conditions = [(block.condition, block.line) for block in self._blocks]
        conditions += [(stated.condition, stated.line) for stated in self._exit_codes]
        for condition, line in conditions:
            if condition.methods and condition.methods.isdisjoint(methods):
                self._fail(
                    line,
                    f"applies nowhere: ({condition}) is excluded by "
                    f"`# Methods: {', '.join(methods)}`. Remove one of the two.",
                )
        return Example(
            path=self.path,
            source=source,
            code=code,
            title=title,
            blocks=tuple(block.close() for block in self._blocks),
            timeout=self._timeout(),
            methods=methods,
            requires=self._requires(),
            callouts=callouts,
            exit_codes=tuple(self._exit_codes),
        )

    def _condition(self, found: Header, line: int) -> Condition:
        if found.condition is None:
            return Condition()
        if found.name not in headers.CONDITIONAL:
            self._fail(
                line,
                f"`# {found.name}` takes no condition. "
                f"Write it as `{headers.SETTINGS[found.name]}`.",
            )
        try:
            return parse_condition(found.condition)
        except ConditionError as error:
            self._fail(line, str(error))

    def _add_exit_code(self, value: str, condition: Condition, line: int) -> None:
        if not re.fullmatch(r"-?\d+", value) or not -64 <= int(value) <= 255:
            self._fail(
                line,
                f"`{value}` is no exit code. Write a number from 0 to 255, or a negative signal "
                "number such as -9 where the script is killed by it.",
            )
        new = ExitCode(int(value), condition, line)
        for old in self._exit_codes:
            both_conditional = bool(str(old.condition)) == bool(str(condition))
            if both_conditional and _overlap(old.condition, condition):
                where = f" for ({condition})" if str(condition) else ""
                self._fail(
                    line,
                    f"an exit code{where} is already stated on line {old.line}. Keep one of them, "
                    "or give them conditions of which one holds at a time.",
                )
        self._exit_codes.append(new)

    def _timeout(self) -> float:
        if "Timeout" not in self._values:
            return DEFAULT_TIMEOUT
        value, line = self._values["Timeout"]
        try:
            seconds = float(value)
        except ValueError:
            seconds = 0.0
        if not (isfinite(seconds) and seconds > 0):
            self._fail(
                line,
                f"`{value}` is no timeout. Write a number of seconds greater than 0, "
                "as in `# Timeout: 20`.",
            )
        return seconds

    def _methods(self) -> tuple[str, ...]:
        if "Methods" not in self._values:
            return METHODS
        value, line = self._values["Methods"]
        stated = _words(value)
        for word in stated:
            if word not in METHODS:
                self._fail(
                    line,
                    f"`{word}` is no start method.{did_you_mean(word, METHODS, {})} "
                    f"Allowed, separated by commas: {', '.join(METHODS)}.",
                )
        return tuple(method for method in METHODS if method in stated)

    def _requires(self) -> tuple[str, ...]:
        if "Requires" not in self._values:
            return ()
        value, line = self._values["Requires"]
        for word in _words(value):
            if not _MODULE_NAME.fullmatch(word):
                self._fail(
                    line,
                    f"`{word}` is no module's name. Write the names as they are imported, "
                    "separated by commas, as in `# Requires: numpy`.",
                )
        return tuple(_words(value))

    def _fail(self, line: int, message: str) -> Never:
        raise ExampleError(self.path, line, message)


def _words(value: str) -> list[str]:
    return [word.strip() for word in value.split(",")]


def _overlap(one: Condition, other: Condition) -> bool:
    return any(
        one.holds(setting) and other.holds(setting)
        for minor in range(100)
        for method in METHODS
        for platform in PLATFORMS
        for setting in [Setting((3, minor), method, platform)]
    )
