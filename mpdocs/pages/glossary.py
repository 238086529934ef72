"""The glossary, and the links that lead to its entries.

An entry stands under ``{terms}``: the term's English name, its definition, then where a page
explains it. A page links to it with ``{term}``, in its own words::

    {term}`feeder thread`                     English: the name, or {term}`feeder <feeder thread>`
    {term}`馈送线程 <feeder thread>`           Chinese: the Chinese word, and the English name

The terms are those of :data:`mpdocs.pages.terms.TERMS_NAME`.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from mpdocs.pages import twins
from mpdocs.pages.directives import TERM, TERMS
from mpdocs.pages.inline import Fact
from mpdocs.pages.page import Block, Page, load
from mpdocs.pages.problem import Problem, shown
from mpdocs.pages.terms import TERMS_NAME, Term, Terms
from mpdocs.project import LANGUAGES


def entries(page: Page) -> Iterator[Block]:
    """Yield the entries of a page, in order."""
    for block in page.walk():
        if block.kind == "directive" and block.name == TERMS:
            yield from (child for child in block.children if child.kind == "entry")


def problems(page: Page, terms: Terms, language: str) -> list[Problem]:
    """Return what is wrong with the entries of a page and with its links to entries."""
    known = {term.key: term for term in terms.terms if term.entry}
    own = {entry.name for entry in entries(page)}
    return _entry_problems(page, known) + [
        Problem(page.path, link.line, message)
        for message, link in _link_problems(page, known, language, once=not own)
    ]


def missing(docs_root: Path, terms: Terms) -> list[Problem]:
    """Return the terms that have no entry in one of the languages.

    :raises PageError: when a page cannot be read.
    """
    found = []
    for language in LANGUAGES:
        written = {
            entry.name
            for name in twins.names(docs_root, language)
            for entry in entries(load(twins.page_path(docs_root, language, name)))
        }
        found += [
            Problem(
                docs_root / TERMS_NAME,
                term.line,
                f"{term.en} has no entry on any page below {shown(docs_root / language)}. "
                "Write one under {terms}, or say that it needs none: entry = false",
            )
            for term in terms.terms
            if term.entry and term.key not in written
        ]
    return found


def _entry_problems(page: Page, known: dict[str, Term]) -> list[Problem]:
    found = []
    seen: dict[str, int] = {}
    for entry in entries(page):
        if entry.name not in known:
            message = f"{TERMS_NAME} gives {entry.name!r} no entry.{_hint(entry.name, known)}"
            found.append(Problem(page.path, entry.line, message))
        if entry.name in seen:
            message = f"{entry.name} has its entry on line {seen[entry.name]} already."
            found.append(Problem(page.path, entry.line, message))
        seen.setdefault(entry.name, entry.line)
        links = [fact for fact in _facts(entry.children[-1:]) if fact.kind == "link"]
        if len(entry.children) != 2 or not any(fact.value.startswith("#") for fact in links):
            message = (
                f"entry {entry.name}: write two definitions below the term, “: what it is” and "
                "“: [where it is explained](#label)”."
            )
            found.append(Problem(page.path, entry.line, message))
    return found


def _link_problems(
    page: Page, known: dict[str, Term], language: str, *, once: bool
) -> Iterator[tuple[str, Fact]]:
    """Yield each wrong link with what is wrong.

    :param once: a reader needs the link at the first mention; only the glossary links more often.
    """
    seen: dict[str, int] = {}
    for block in page.walk():
        for fact in block.facts:
            if fact.kind != "role" or not fact.value.startswith(f"{TERM}:"):
                continue
            key = fact.value.removeprefix(f"{TERM}:")
            if key not in known:
                yield f"the glossary has no term {key!r}.{_hint(key, known)}", fact
                continue
            term = known[key]
            if language == "zh" and not any(name in fact.shown for name in term.chinese):
                names = " or ".join(term.chinese)
                yield f"“{fact.shown}” links to {term.en}, on this site {names}.", fact
            if block.kind == "heading":
                yield f"no link to {term.en} in a heading. Link its first mention below.", fact
            if once and key in seen:
                yield f"{term.en} is linked on line {seen[key]} already; once is enough.", fact
            seen.setdefault(key, fact.line)


def _facts(blocks: tuple[Block, ...]) -> Iterator[Fact]:
    for block in blocks:
        for part in block.walk():
            yield from part.facts


def _hint(key: str, known: dict[str, Term]) -> str:
    close = get_close_matches(key, known, n=2)
    return f" Did you mean {' or '.join(known[one].en for one in close)}?" if close else ""
