"""The lock of pairs: which text of both pages somebody has last read together.

Equal facts do not make an equal meaning. So for each section of each pair a file holds the hashes
of both texts, and only a person writes it, after reading both. A section that has changed since
in one language is *stale* until then.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from mpdocs.pages import twins
from mpdocs.pages.page import Page, load
from mpdocs.pages.problem import Problem, shown

#: The lock file, beside the two trees.
LOCK_NAME = "pairs.lock.json"

#: page name -> label of a section -> hash of its English text, hash of its Chinese text
Lock = dict[str, dict[str, tuple[str, str]]]

_COMMAND = "python -m mpdocs pairs accept"
_HASH = re.compile(r"[0-9a-f]{12}")


class LockError(Exception):
    """The lock file cannot be read or written; it was left as it is."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.problem = Problem(path, line, message)

    def __str__(self) -> str:
        """Return ``path:line: message``."""
        return str(self.problem)


def sections(page: Page) -> dict[str, str]:
    """Return the first twelve hexadecimal digits of the SHA-256 of each section's text, by label.

    A section runs from the labels of its heading to the next heading with a label. Text above the
    first one belongs to it; the front matter and space at the end of lines belong to none.
    """
    starts = [
        (heading.labels[0].name, heading.first_line) for heading in page.headings if heading.labels
    ]
    if not starts:
        starts = [(page.path.stem, 1)]
    ends = [line for _, line in starts[1:]] + [len(page.lines) + 1]
    found = {}
    for number, ((label, start), end) in enumerate(zip(starts, ends, strict=True)):
        begin = start if number else _body_start(page)
        text = "\n".join(line.rstrip() for line in page.lines[begin - 1 : end - 1]).strip()
        found[label] = hashlib.sha256(text.encode()).hexdigest()[:12]
    return found


def _body_start(page: Page) -> int:
    if page.front_matter and page.lines[0].rstrip() == "---":
        for number, line in enumerate(page.lines[1:], 2):
            if line.rstrip() == "---":
                return number + 1
    return 1


def lock_path(docs_root: Path) -> Path:
    """Return where the lock file lies."""
    return docs_root / LOCK_NAME


def read(docs_root: Path) -> Lock:
    """Read the lock file; a missing one is empty.

    :raises LockError: when it cannot be read or is not a lock.
    """
    path = lock_path(docs_root)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(path, 1, f"cannot be read: {error}.") from error
    return _parse(text, path)


def _parse(text: str, path: Path) -> Lock:
    def bad(what: str, line: int = 1) -> NoReturn:
        raise LockError(
            path,
            line,
            f"{what} The file is written by “{_COMMAND} <page>” and by nothing else. "
            f"Take it back with “git checkout -- {shown(path)}”, then accept what is stale.",
        )

    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            bad("this is an unfinished merge.", number)

    def once(items: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in items:
            if key in found:
                line = text.rfind(f'"{key}"')
                bad(f"{key} stands in it twice.", text.count("\n", 0, line) + 1)
            found[key] = value
        return found

    try:
        content = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        bad(f"this is no JSON ({error.msg}).", error.lineno)
    if not isinstance(content, dict):
        bad("this is no lock of pairs.")
    lock: Lock = {}
    for name, hashes in content.items():
        if not isinstance(hashes, dict):
            bad(f"{name} must hold sections.")
        lock[name] = {}
        for label, both in hashes.items():
            if (
                not isinstance(both, list)
                or len(both) != 2
                or not all(isinstance(one, str) and _HASH.fullmatch(one) for one in both)
            ):
                bad(f"section {label} of {name} must hold two hashes.")
            lock[name][label] = (both[0], both[1])
    return lock


def _written(lock: Mapping[str, Mapping[str, tuple[str, str]]]) -> str:
    """Return the canonical text: sorted, one section a line, so that merges stay small."""
    quoted = json.dumps
    pages = []
    for name in sorted(lock):
        lines = [
            f'  {quoted(label)}: ["{lock[name][label][0]}", "{lock[name][label][1]}"]'
            for label in sorted(lock[name])
        ]
        pages.append(f" {quoted(name)}: {{\n" + ",\n".join(lines) + "\n }")
    return "{\n" + ",\n".join(pages) + "\n}\n" if pages else "{}\n"


def stale(docs_root: Path, only: Iterable[str] | None = None) -> list[Problem]:
    """Return every section that nobody has read in both languages since it changed.

    :param only: the pages to look at; default: all, and those of the lock that are gone.
    :raises LockError: when the lock file cannot be read.
    :raises PageError: when a page cannot be read.
    """
    lock = read(docs_root)
    chosen = [one.name for one in twins.pairs(docs_root)] if only is None else list(only)
    found: list[Problem] = []
    for name in chosen:
        one = twins.pair(docs_root, name)
        if one.complete:  # a page without a twin is reported by twins.problems
            found += _stale(name, load(one.en), load(one.zh), lock.get(name))
    if only is None:
        found += gone(docs_root)
    return found


def gone(docs_root: Path) -> list[Problem]:
    """Return the pages of the lock that are in no tree any more.

    :raises LockError: when the lock file cannot be read.
    """
    names = {one.name for one in twins.pairs(docs_root)}
    return [
        Problem(
            lock_path(docs_root),
            1,
            f"page {name} is in the lock and in no tree. If it is gone: {_COMMAND} {name}",
        )
        for name in sorted(read(docs_root).keys() - names)
    ]


def _stale(
    name: str, en: Page, zh: Page, known: Mapping[str, tuple[str, str]] | None
) -> list[Problem]:
    command = f"Read both, then: {_COMMAND} {name}"
    if known is None:
        message = f"this page and {shown(en.path)} have never been read together. {command}"
        return [Problem(zh.path, 1, message)]
    ours, theirs = sections(en), sections(zh)
    lines = {
        page.path: {label.name: label.line for block in page.headings for label in block.labels}
        for page in (en, zh)
    }
    found = []
    for label in theirs:
        if label not in ours:
            continue  # another label is a difference of parity
        now = (ours[label], theirs[label])
        was = known.get(label)
        if was is None:
            message = f"section ({label}) is new: nobody has read it in both languages. {command}"
            found.append(Problem(zh.path, lines[zh.path].get(label, 1), message))
        elif was != now:
            changed = [
                page for page, old, new in zip((en, zh), was, now, strict=True) if old != new
            ]
            first = changed[0].path
            which = " and ".join(shown(page.path) for page in changed)
            message = (
                f"section ({label}) of {which} changed since both languages were last read "
                f"together. {command}"
            )
            found.append(Problem(first, lines[first].get(label, 1), message))
    for label in known:
        if label not in ours and label not in theirs:
            message = f"section ({label}) is gone from this page since it was last read. {command}"
            found.append(Problem(zh.path, 1, message))
    return found


def accept(docs_root: Path, chosen: Iterable[str]) -> list[str]:
    """Note that somebody has read these pages in both languages; return their names.

    A page that is gone from both trees is taken out of the lock.

    :param chosen: page names, or paths of page files.
    :raises LockError: when a page cannot be accepted or the file cannot be written. Nothing is
        changed then.
    :raises PageError: when a page cannot be read.
    """
    path = lock_path(docs_root)
    fresh = path.with_name(path.name + ".new")
    try:
        # Opened before the lock is read and only if no other has it: of two people (or of two
        # terminals) that accept at one time, the second is told so, and overwrites nothing.
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError as error:
        raise LockError(
            fresh,
            1,
            f"another “{_COMMAND}” is writing, or was stopped while it did. Nothing was changed. "
            "If none is running, delete this file and try again.",
        ) from error
    except OSError as error:
        raise LockError(path, 1, f"cannot be written: {error}. Nothing was changed.") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            lock = read(docs_root)
            accepted = [twins.name_of(docs_root, text) for text in chosen]
            for name in accepted:
                _accept(docs_root, name, lock)
            file.write(_written(lock))
        fresh.replace(path)
    except OSError as error:
        raise LockError(path, 1, f"cannot be written: {error}. Nothing was changed.") from error
    finally:
        fresh.unlink(missing_ok=True)
    return accepted


def _accept(docs_root: Path, name: str, lock: Lock) -> None:
    one = twins.pair(docs_root, name)
    if not one.en.is_file() and not one.zh.is_file():
        if lock.pop(name, None) is None:
            known = {other.name for other in twins.pairs(docs_root)} | lock.keys()
            close = get_close_matches(name, sorted(known), n=3, cutoff=0.4)
            hint = f" Did you mean {', '.join(close)}?" if close else ""
            raise LockError(one.en, 1, f"there is no page {name}.{hint} Nothing was accepted.")
        return
    for problem in twins.problems(docs_root, [name]):
        raise LockError(problem.path, problem.line, f"{problem.message} Nothing was accepted.")
    ours, theirs = sections(load(one.en)), sections(load(one.zh))
    for label in ours.keys() ^ theirs.keys():
        raise LockError(
            one.zh,
            1,
            f"section ({label}) stands in one language only. Mend that; nothing was accepted.",
        )
    lock[name] = {label: (ours[label], theirs[label]) for label in ours}
