"""Read an example file."""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Never

from mpdocs.example import header as headers
from mpdocs.example.condition import Condition, ConditionError, parse_condition
from mpdocs.example.error import ExampleError
from mpdocs.example.header import Header, has_header_shape, meant_header, read_header
from mpdocs.example.hole import HoleError, pieces
from mpdocs.example.model import DEFAULT_TIMEOUT, Block, Example, ExitCode, Stream
from mpdocs.example.setting import METHODS, PLATFORMS, Setting
from mpdocs.example.suggestion import did_you_mean

_CIRCLED_DIGIT = re.compile("[\u2460-\u2473]")  # ① to ⑳
_MODULE_NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}
_PRINTED = "If the script prints this very line, write `...` for a part of its first word."
_NOTHING_STATED = """\
states no expected output, so nothing could be proven about it. After the code, add what it prints:

    # Output:
    # the first line
    # the second line

An empty `# Output:` block states that it prints nothing."""


def load(path: Path) -> Example:
    """Read the file and parse it.

    Raises:
        ExampleError: See :func:`parse`; or the file is not UTF-8.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExampleError(path, 1, f"is not UTF-8 ({error}). Save it as UTF-8.") from None
    return parse(source, path)


def parse(source: str, path: Path) -> Example:
    """Read what a script is and what it states about itself; ``path`` is only named, not opened.

    Raises:
        ExampleError: The script has a syntax error, no docstring, no stated output, a header that
            is mistyped, misplaced or contradicts another, or a name that hides a module of the
            standard library.
    """
    source = source.replace("\r\n", "\n")
    if path.suffix == ".py" and path.stem in sys.stdlib_module_names:
        raise ExampleError(
            path,
            1,
            f"hides the standard library's module `{path.stem}` from every child process. "
            "Rename the file.",
        )
    title = _title(source, path)
    lines = source.split("\n")
    comments = list(_comments(source))
    first = _first_header_line(lines, comments, _last_code_line(source), path)
    statements = _Statements(path)
    if first is not None:
        _read_blocks(lines, first, statements)
    return statements.example(
        source=source,
        code="\n".join(lines if first is None else lines[: first - 1]).rstrip() + "\n",
        title=title,
        callouts=tuple(
            dict.fromkeys(
                digit
                for comment in comments
                if first is None or comment.line < first
                for digit in _CIRCLED_DIGIT.findall(comment.text)
            )
        ),
    )


def _title(source: str, path: Path) -> str:
    try:
        module = ast.parse(source)
    except SyntaxError as error:
        raise ExampleError(
            path, error.lineno or 1, f"is no valid Python: {error.msg}. Correct this line."
        ) from None
    except ValueError as error:  # a null byte, before 3.12
        raise ExampleError(path, 1, f"is no valid Python: {error}.") from None
    title = (ast.get_docstring(module) or "").split("\n")[0].strip()
    if not title:
        raise ExampleError(
            path,
            1,
            'has no title. Begin it with a docstring of one line that says its idea: """...""".',
        )
    return title


@dataclass(frozen=True, slots=True)
class _Comment:
    line: int
    column: int
    text: str
    """Without the hash and one space after it."""


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    return tokenize.generate_tokens(io.StringIO(source).readline)


def _comments(source: str) -> Iterator[_Comment]:
    for token in _tokens(source):
        if token.type == tokenize.COMMENT:
            yield _Comment(*token.start, token.string.removeprefix("#").removeprefix(" "))


def _last_code_line(source: str) -> int:
    return max(token.end[0] for token in _tokens(source) if token.type not in _LAYOUT)


def _first_header_line(
    lines: list[str], comments: list[_Comment], last_code_line: int, path: Path
) -> int | None:
    """Find where the code ends; complain about headers that stand before that."""
    for comment in comments:
        found = read_header(comment.text)
        if comment.line > last_code_line and comment.column == 0:
            if found:
                return comment.line
            if meant_header(comment.text) or has_header_shape(comment.text):
                raise ExampleError(path, comment.line, _no_header(lines[comment.line - 1]))
        elif found:
            raise ExampleError(
                path,
                comment.line,
                f"`# {comment.text}` stands in the code, where nothing checks it. Headers stand "
                "after the last line of code, at the left margin. Move it there, or reword the "
                "comment.",
            )
    return None


def _no_header(line: str) -> str:
    guess = meant_header(line.removeprefix("#").strip())
    hint = f" Did you mean `{_how_to_write(guess)}`?" if guess else ""
    return (
        f"`{line.rstrip()}` is no header.{hint} Allowed: {headers.ALLOWED}; the first four also "
        "with a condition, as in `# Output (spawn, 3.14+):`."
    )


def _how_to_write(name: str) -> str:
    return headers.SETTINGS.get(name, f"# {name}:")


def _read_blocks(lines: list[str], first: int, statements: "_Statements") -> None:
    """Read from the first header to the end of the file."""
    open_block: _OpenBlock | None = None
    for number, line in enumerate(lines[first - 1 :], start=first):
        if not line.strip():
            open_block = None  # what follows a blank line begins anew
            continue
        text = line.removeprefix("# ") if line.rstrip() != "#" else ""
        found = read_header(text)
        if found and line.startswith("# "):
            open_block = statements.add(found, number)
        elif open_block is None:
            raise ExampleError(statements.path, number, _no_header(line))
        elif not line.startswith("# ") and line != "#":
            raise ExampleError(
                statements.path,
                number,
                f"`{line}` is no line of a block. Write `# {line.lstrip(' #')}` at the left margin, "
                "with one space after the hash; an empty line of output is a hash alone.",
            )
        else:
            statements.add_line(open_block, text, number)


@dataclass(slots=True)
class _OpenBlock:
    header: Header
    condition: Condition
    line: int
    lines: list[str] = field(default_factory=list)

    def close(self) -> Block:
        return Block(
            stream=Stream.STDERR if self.header.name == "Stderr" else Stream.STDOUT,
            ordered=self.header.name != "Unordered output",
            condition=self.condition,
            lines=tuple(self.lines),
            line=self.line,
        )


class _Statements:
    """Collects what the headers state, and complains about what does not go together."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._blocks: list[_OpenBlock] = []
        self._exit_codes: list[ExitCode] = []
        self._values: dict[str, tuple[str, int]] = {}

    def add(self, found: Header, line: int) -> _OpenBlock | None:
        """Take a header; return the block it opens, if it is one that lines follow."""
        condition = self._condition(found, line)
        if found.name in headers.BLOCKS:
            if found.value:
                self._fail(
                    line,
                    f"`# {found.name}:` takes nothing after its colon; what is printed stands on "
                    f"the next lines: `# {found.value}`. {_PRINTED}",
                )
            self._blocks.append(_OpenBlock(found, condition, line))
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

    def add_line(self, block: _OpenBlock, text: str, line: int) -> None:
        try:
            pieces(text)
        except HoleError as error:
            self._fail(line, str(error))
        block.lines.append(text)

    def example(self, *, source: str, code: str, title: str, callouts: tuple[str, ...]) -> Example:
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
