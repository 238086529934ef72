"""Read an example file: find where its code ends and its headers begin."""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mpdocs.example import header as headers
from mpdocs.example.error import ExampleError
from mpdocs.example.header import has_header_shape, meant_header, read_header
from mpdocs.example.model import Example
from mpdocs.example.statements import OpenBlock, Statements

_CIRCLED_DIGIT = re.compile("[\u2460-\u2473]")  # ① to ⑳
_EMPTY_LINE = " A blank line ends a block: write an empty line of output as `#`."
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def load(path: Path) -> Example:
    """Read the file and parse it.

    :raises ExampleError: when the file is not UTF-8, or as in :func:`parse`.
    :raises OSError: when the file cannot be read.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExampleError(path, 1, f"is not UTF-8 ({error}). Save it as UTF-8.") from None
    return parse(source, path)


def parse(source: str, path: Path) -> Example:
    """Read what a script is and what it states about itself; ``path`` is only named, not opened.

    :raises ExampleError: when the script has a syntax error, no docstring, no stated output, a
        header that is mistyped, misplaced or contradicts another, or a name that hides a module of
        the standard library.
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
    statements = Statements(path)
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


def _read_blocks(lines: list[str], first: int, statements: Statements) -> None:
    """Read from the first header to the end of the file."""
    open_block: OpenBlock | None = None
    after_block = False
    for number, line in enumerate(lines[first - 1 :], start=first):
        if not line.strip():
            open_block = None  # what follows a blank line begins anew
            continue
        text = line.removeprefix("# ") if line.rstrip() != "#" else ""
        found = read_header(text)
        if found and line.startswith("# "):
            open_block = statements.add(found, number)
            after_block = open_block is not None
        elif open_block is None:
            hint = _EMPTY_LINE if after_block else ""
            raise ExampleError(statements.path, number, _no_header(line) + hint)
        elif not line.startswith("# ") and line != "#":
            raise ExampleError(
                statements.path,
                number,
                f"`{line}` is no line of a block. Write `# {line.lstrip(' #')}`, at the left "
                "margin and with one space after the hash; an empty line is a hash alone.",
            )
        else:
            statements.add_line(open_block, text, number)
