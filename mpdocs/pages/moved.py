"""The pages that have moved: ``docs/_shared/redirects.toml``, and what may be wrong with it."""

import tomllib
from pathlib import Path

from mpdocs.pages.page import load
from mpdocs.pages.problem import Problem
from mpdocs.pages.twins import page_path
from mpdocs.project import LANGUAGES


def moves_file(docs_root: Path) -> Path:
    """Return the list; it may not exist."""
    return docs_root / "_shared" / "redirects.toml"


def moves(docs_root: Path) -> dict[str, str]:
    """Return new places by old names: ``{"learn/old": "learn/queue#queue-wrong"}``.

    :raises tomllib.TOMLDecodeError: when the list is no TOML.
    """
    return {old: new for old, new in _read(docs_root).items() if isinstance(new, str)}


def problems(docs_root: Path) -> list[Problem]:
    """Return the moves that lead nowhere, or away from a page that is still there.

    :raises PageError: when a page that is moved to cannot be read.
    """
    path = moves_file(docs_root)
    try:
        listed = _read(docs_root)
    except tomllib.TOMLDecodeError as error:
        return [Problem(path, 1, f"this is not TOML: {error}.")]
    found = []
    for old, new in listed.items():
        line = _line_of(path, old)
        if not isinstance(new, str):
            message = f"write a page in quotes after {old!r}, not {new!r}."
            found.append(Problem(path, line, message))
            continue
        for message in _faults(docs_root, old, new):
            found.append(Problem(path, line, message))
    return found


def _read(docs_root: Path) -> dict[str, object]:
    path = moves_file(docs_root)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _faults(docs_root: Path, old: str, new: str) -> list[str]:
    name, _, label = new.partition("#")
    here = [code for code in LANGUAGES if page_path(docs_root, code, old).is_file()]
    gone = [code for code in LANGUAGES if not page_path(docs_root, code, name).is_file()]
    found = []
    if old.startswith("/") or ".." in old.split("/") or old.endswith((".md", ".html")):
        found.append(f"{old!r} is no name of a page: write it as in learn/queue.")
    if here:
        where = " and ".join(f"docs/{code}" for code in here)
        found.append(f"{old} has not moved: there is still such a page in {where}.")
    if gone:
        where = " and ".join(f"docs/{code}" for code in gone)
        found.append(f"{old} leads to {name}, and there is no such page in {where}.")
    elif label:
        for code in LANGUAGES:
            page = load(page_path(docs_root, code, name))
            if label not in {one.name for block in page.walk() for one in block.labels}:
                found.append(
                    f"{old} leads to the label {label}, which docs/{code}/{name}.md lacks."
                )
    return found


def _line_of(path: Path, old: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(
        (number for number, line in enumerate(lines, 1) if line.lstrip().startswith(f'"{old}"')), 1
    )
