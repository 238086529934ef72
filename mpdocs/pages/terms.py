"""The words of both languages, and the words a Chinese page does not use."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mpdocs.pages.allowance import allowances, unused
from mpdocs.pages.inline import Prose, term_key
from mpdocs.pages.page import Block, Page
from mpdocs.pages.problem import Problem

#: The file of the words, below ``docs``.
TERMS_NAME = "_shared/terms.toml"

_KEYS = frozenset(("en", "zh", "entry", "avoid", "unless", "avoid_as"))
_ALTERNATIVE = re.compile(r"[（）]")


class TermsError(Exception):
    """The file of the words cannot be used."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.problem = Problem(path, line, message)

    def __str__(self) -> str:
        """Return ``path:line: message``."""
        return str(self.problem)


@dataclass(frozen=True, slots=True)
class Term:
    """One notion.

    :ivar line: 1-based line of the row that gives it.
    :ivar entry: whether the glossary explains it; a common word only has its translation.
    :ivar avoid: words that are wrong for it wherever they stand; these are looked for.
    :ivar unless: longer words that hold one of those and mean something else.
    :ivar avoid_as: words that are wrong for it and right for something else; not looked for.
    """

    en: str
    zh: str
    line: int
    entry: bool = True
    avoid: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    avoid_as: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name under which both languages know it."""
        return term_key(self.en)

    @property
    def chinese(self) -> tuple[str, ...]:
        """Its Chinese names: 重入锁（递归锁） is two."""
        return tuple(name for name in _ALTERNATIVE.split(self.zh) if name)


@dataclass(frozen=True, slots=True)
class Terms:
    """All notions, and one pattern that finds every avoided word."""

    terms: tuple[Term, ...]
    wrong: dict[str, Term]
    pattern: re.Pattern[str]

    @property
    def by_key(self) -> dict[str, Term]:
        """Each notion under its key."""
        return {term.key: term for term in self.terms}

    def find(self, text: str) -> Iterator[tuple[str, Term]]:
        """Yield the avoided words of a text with the notion each is wrong for."""
        for found in self.pattern.finditer(text):
            if found["avoid"]:
                word = _plain(found["avoid"])
                yield found["avoid"], self.wrong[word]


def _plain(word: str) -> str:
    return re.sub(r"\s", "", word).lower()


def _loose(word: str) -> str:
    """Match a word whether or not a space stands between its Latin and its Han."""
    return r"\s?".join(map(re.escape, word.split()))


def load(docs_root: Path) -> Terms:
    """Read the words; a missing file has none.

    :raises TermsError: when the file is not what it must be.
    """
    path = docs_root / TERMS_NAME
    if not path.is_file():
        return _terms("", path)
    return _terms(path.read_text(encoding="utf-8"), path)


@lru_cache(maxsize=16)
def _terms(text: str, path: Path) -> Terms:
    try:
        rows = tomllib.loads(text).get("term", [])
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise TermsError(path, int(line[1]) if line else 1, f"this is no TOML: {error}.") from error
    terms = []
    for number, row in enumerate(rows, 1):
        unknown = sorted(row.keys() - _KEYS)
        if unknown or not row.get("en") or not row.get("zh"):
            what = f"unknown key {unknown[0]}" if unknown else "en and zh are required"
            raise TermsError(path, _row_line(text, number), f"term {number}: {what}.")
        words = {key: tuple(row.get(key, ())) for key in ("avoid", "unless", "avoid_as")}
        entry = bool(row.get("entry", True))
        terms.append(Term(row["en"], row["zh"], _row_line(text, number), entry, **words))
    wrong = {_plain(word): term for term in terms for word in term.avoid}
    # The longest word first, so that 可封存 is reported once and not as 封存 too.
    avoid = sorted({word for term in terms for word in term.avoid}, key=len, reverse=True)
    unless = [word for term in terms for word in term.unless]
    never = "(?!)"
    pattern = re.compile(
        rf"(?:{'|'.join(map(_loose, unless)) or never})"
        rf"|(?P<avoid>{'|'.join(map(_loose, avoid)) or never})",
        re.IGNORECASE,
    )
    return Terms(tuple(terms), wrong, pattern)


def _row_line(text: str, number: int) -> int:
    starts = [at for at, line in enumerate(text.split("\n"), 1) if line.strip() == "[[term]]"]
    return starts[number - 1] if number <= len(starts) else 1


def problems(page: Page, terms: Terms) -> list[Problem]:
    """Return the avoided words of a Chinese page; code, roles and addresses are not looked at."""
    found: list[Problem] = []
    used: set[int] = set()

    def visit(block: Block, force: dict[str, int]) -> None:
        force = force | {_plain(one.what): one.line for one in allowances(block, "terms")}
        for prose in block.prose:
            for word, term in terms.find(prose.text):
                if _plain(word) in force:
                    used.add(force[_plain(word)])
                    continue
                found.append(Problem(page.path, prose.line, _message(word, term, prose)))
        for child in block.children:
            visit(child, force)

    for block in page.blocks:
        visit(block, {})
    return found + unused(page, "terms", used)


def _message(word: str, term: Term, prose: Prose) -> str:
    at = prose.text.index(word)
    around = prose.unmask(prose.text[max(0, at - 8) : at + len(word) + 8])
    return f"“{word}” in “{around}”: {term.en} is {term.zh} on this site."
