"""Python on a page that no run has proven: code that does not come from ``examples/``.

What a reader may take for Python must be an example, or stand in ``{norun}`` with its reason.
Blocks that name another language are free: ``console``, ``text``, ``toml``. Blocks that name none
are judged by their content, indented ones too.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from mpdocs.pages.directives import EXAMPLE, NORUN
from mpdocs.pages.includes import FILE_DIRECTIVES, included
from mpdocs.pages.page import Block, Page
from mpdocs.pages.problem import Problem
from mpdocs.project import Project

#: Names under which Pygments highlights Python, scripts and sessions.
PYTHON_LANGUAGES = frozenset(
    """
    python python3 py py3 pyi sage bazel starlark pycon pycon3 python-console python2 py2
    ipython ipython2 ipython3 ipythonconsole cython pyx numpy
    """.split()  # noqa: SIM905 - quoted words are harder to read
)

#: Directives that show code in the language of their argument.
_CODE = frozenset(("code-block", "code", "sourcecode", "highlight", "code-cell", "prompt"))

#: Directives that show, or even run, Python without saying so.
_PYTHON = frozenset(
    """
    doctest testcode testsetup testcleanup ipython jupyter-execute jupyter-input plot
    exec execute-code thebe-button python py pycon
    """.split()  # noqa: SIM905 - quoted words are harder to read
)

_PROMPT = re.compile(r"^\s*(?:>>> |In \[\d+\]: )", re.MULTILINE)
_LITERAL = re.compile(r"(?:^|[^:])::\s*$")
_RST_DIRECTIVE = re.compile(r"^\s*\.\.\s+(?P<name>[\w:-]+)::\s*(?P<argument>.*?)\s*$")
_ADVICE = (
    "Make it a script below examples/ and show it with {example}, or say why nobody can run it: "
    "{norun} python with :reason:. If it is no Python, name its language: text, console."
)


@dataclass(frozen=True, slots=True)
class NoRun:
    """One block that is shown without being run, and why.

    :ivar line: 1-based.
    """

    page: Path
    line: int
    reason: str


def no_runs(page: Page) -> list[NoRun]:
    """Return the ``{norun}`` blocks of a page, those without a reason too, so that they count."""
    return [
        NoRun(page.path, block.line, (block.option("reason") or "").strip())
        for block in page.walk()
        if block.kind == "directive" and block.name == NORUN
    ]


def problems(page: Page, docs_root: Path) -> list[Problem]:
    """Return the Python of a page that does not come from ``examples/``."""
    found = [
        Problem(page.path, one.line, "{norun} needs its reason: why does nobody run it? :reason: …")
        for one in no_runs(page)
        if not one.reason
    ]
    examples = Project(docs_root.parent).examples.resolve()
    proven = {
        include.line
        for include in included(page, docs_root)
        if include.file.resolve().is_relative_to(examples)
    }
    for block in page.walk():
        for line, what in _python_in(block, block.line in proven):
            found.append(Problem(page.path, line, f"{what} that no run has proven. {_ADVICE}"))
    return found


def _python_in(block: Block, proven: bool) -> Iterator[tuple[int, str]]:
    """Yield the line and kind of each piece of Python in one block."""
    if block.kind == "code":
        if _shows_python(block.name, block.code):
            yield block.line, "this is Python"
    elif block.kind != "directive" or block.name in (NORUN, EXAMPLE):
        return
    elif block.name in _CODE:
        if _shows_python(block.argument, block.code):
            yield block.line, "this is Python"
    elif block.name in _PYTHON:
        yield block.line, f"{{{block.name}}} shows Python"
    elif block.name in FILE_DIRECTIVES:
        if not proven and _file_is_python(block):
            yield block.line, f"{block.argument} is Python"
    elif block.name == "eval-rst":
        yield from _python_in_rst(block)


def _shows_python(language: str, code: str) -> bool:
    name = re.split(r"[\s,;{]", language.strip().lstrip("{."), maxsplit=1)[0].rstrip("}").lower()
    return name in PYTHON_LANGUAGES or (
        name in ("", "default", "guess") and looks_like_python(code)
    )


def _file_is_python(block: Block) -> bool:
    if block.name == "include" and block.option("literal") is None and block.option("code") is None:
        return False  # taken in as prose, and read where it lies
    language = block.option("language") or block.option("code")
    if language:
        return language.lower() in PYTHON_LANGUAGES
    return Path(block.argument).suffix in (".py", ".pyi", ".pyw", ".pyx", ".ipynb")


def looks_like_python(code: str) -> bool:
    """Whether a text without a language is Python: it compiles, and imports, defines or calls.

    A session with ``>>>`` is Python too. A lone word, a list of numbers or a line of output that
    happens to compile is not.
    """
    if _PROMPT.search(code):
        return True
    try:
        tree = ast.parse(dedent(code))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    telling = (
        ast.Import,
        ast.ImportFrom,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.ClassDef,
        ast.Call,
        ast.Lambda,
        ast.With,
        ast.For,
        ast.While,
    )
    return any(isinstance(node, telling) for node in ast.walk(tree))


def _python_in_rst(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the Python in reStructuredText: directives, literal blocks, ``>>>``."""
    lines = block.code.split("\n")
    number = 0
    while number < len(lines):
        here = block.code_line + number
        directive = _RST_DIRECTIVE.match(lines[number])
        body, after = _indented(lines, number)
        if directive:
            name, argument = directive["name"], directive["argument"]
            if name in _CODE:
                if _shows_python(argument, body):
                    yield here, "this is Python"
                number = after
                continue
            if name in _PYTHON:
                yield here, f"{name} shows Python"
                number = after
                continue
            if name in FILE_DIRECTIVES and Path(argument).suffix == ".py":
                yield here, f"{argument} is Python"
        elif _LITERAL.search(lines[number]):
            if looks_like_python(body):
                yield here, "the block below is Python"
            number = after
            continue
        elif _PROMPT.match(lines[number]):
            yield here, "this is Python"
            while number < len(lines) and lines[number].strip():
                number += 1
            continue
        number += 1


def _indented(lines: list[str], start: int) -> tuple[str, int]:
    """Return the text indented below a line, without its options, and the line after it."""
    margin = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > margin
    ):
        end += 1
    body = [line for line in lines[start + 1 : end] if not re.match(r"\s*:[\w-]+:", line)]
    return "\n".join(body), end
