"""Which examples a page shows, and which example is shown where."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from mpdocs.pages import twins
from mpdocs.pages.directives import EXAMPLE
from mpdocs.pages.page import Block, Page, load
from mpdocs.pages.problem import Problem, shown
from mpdocs.project import LANGUAGES, Project

#: Directives whose argument is a file that the page shows or takes in.
FILE_DIRECTIVES = frozenset(("literalinclude", "include"))


@dataclass(frozen=True, slots=True)
class Include:
    """One file that a page shows.

    :ivar name: the argument as written.
    :ivar file: the file it means, whether or not it exists.
    :ivar line: 1-based line in the page.
    :ivar block: the directive.
    """

    name: str
    file: Path
    line: int
    block: Block


def included(page: Page, docs_root: Path) -> Iterator[Include]:
    """Yield the files that the directives of a page name, in order."""
    for block in page.walk():
        if block.kind != "directive" or not block.argument:
            continue
        if block.name == EXAMPLE:
            file = Project(docs_root.parent).examples / block.argument
            yield Include(block.argument, file, block.line, block)
        elif block.name in FILE_DIRECTIVES:
            file = _source_file(page, docs_root, block.argument)
            yield Include(block.argument, file, block.line, block)


def _source_file(page: Page, docs_root: Path, argument: str) -> Path:
    """Return the file Sphinx takes: with a slash from the language's folder, else the page's."""
    start = page.path.parent
    if argument.startswith("/"):
        start = next(
            (docs_root / one for one in LANGUAGES if page.path.is_relative_to(docs_root / one)),
            docs_root,
        )
    return Path(os.path.normpath(start / argument.lstrip("/")))


def missing(page: Page, docs_root: Path) -> list[Problem]:
    """Return the includes of a page whose file does not exist."""
    found = []
    for include in included(page, docs_root):
        if include.file.is_file():
            continue
        message = f"there is no file {shown(include.file)}.{_hint(include, docs_root)}"
        found.append(Problem(page.path, include.line, message))
    return found


def _hint(include: Include, docs_root: Path) -> str:
    """Name files that may have been meant, as the page would write them."""
    if include.block.name == EXAMPLE:
        known = _examples(docs_root)
        same = [name for name in known if Path(name).name == Path(include.name).name]
        close = same or get_close_matches(include.name, known, n=3)
        return f" Did you mean {' or '.join(close)}?" if close else ""
    beside = [path.name for path in include.file.parent.glob("*") if path.is_file()]
    close = get_close_matches(include.file.name, sorted(beside), n=3)
    return f" Beside it there is {' and '.join(close)}." if close else ""


def _examples(docs_root: Path) -> list[str]:
    project = Project(docs_root.parent)
    return [project.example_name(script) for script in project.scripts()]


def shown_by(docs_root: Path) -> dict[str, dict[str, list[Path]]]:
    """Return which pages show each example: name -> language -> pages.

    Every example below ``examples/`` is there, with an empty mapping where no page shows it; a file
    whose name begins with ``_`` is a helper module and no example.

    :raises PageError: when a page cannot be read.
    """
    found: dict[str, dict[str, list[Path]]] = {name: {} for name in _examples(docs_root)}
    root = Project(docs_root.parent).examples.resolve()
    for language in LANGUAGES:
        for name in twins.names(docs_root, language):
            path = twins.page_path(docs_root, language, name)
            stat = path.stat()
            for file in _shown_files(path, docs_root, stat.st_mtime_ns, stat.st_size):
                if file.is_relative_to(root):
                    pages = found.setdefault(file.relative_to(root).as_posix(), {})
                    pages.setdefault(language, []).append(path)
    return found


@lru_cache(maxsize=4096)
def _shown_files(path: Path, docs_root: Path, changed: int, size: int) -> tuple[Path, ...]:
    """Read one page's files; asked once for every example, so remembered until the page changes."""
    return tuple(dict.fromkeys(one.file.resolve() for one in included(load(path), docs_root)))


def problems(docs_root: Path) -> list[Problem]:
    """Return the examples that no page shows, or pages of one language only.

    :raises PageError: when a page cannot be read.
    """
    project = Project(docs_root.parent)
    found = []
    for name, pages in shown_by(docs_root).items():
        path = project.examples / name
        if not path.is_file():
            continue  # reported at the page that names it
        if not pages:
            message = f"no page shows this example. Show it in both languages: {{example}} {name}"
            found.append(Problem(path, 1, message))
            continue
        for language in LANGUAGES:
            if language not in pages:
                others = ", ".join(shown(page) for both in pages.values() for page in both)
                message = (
                    f"shown by {others} and by no page below {shown(docs_root / language)}. "
                    "Show it on the twin page too."
                )
                found.append(Problem(path, 1, message))
    return found
