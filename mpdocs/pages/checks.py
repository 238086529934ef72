"""All checks, by what they look at: one page, one pair, the whole tree."""

from pathlib import Path

from mpdocs.pages import (
    allowance,
    freshness,
    glossary,
    includes,
    labels,
    moved,
    parity,
    terms,
    twins,
    typography,
    unproven,
)
from mpdocs.pages.page import Page, PageError, load
from mpdocs.pages.problem import Problem
from mpdocs.project import LANGUAGES


def place_of(path: Path) -> tuple[Path, str]:
    """Return the folder of both trees and the language of a page file.

    :raises ValueError: when the file lies below no folder of a language.
    """
    for parent in path.parents:
        if parent.name in LANGUAGES:
            return parent.parent, parent.name
    raise ValueError(f"{path} lies below no folder named {' or '.join(LANGUAGES)}")


def check_page(path: Path) -> list[Problem]:
    """Check what one page must be by itself; its twin is not looked at."""
    docs_root, language = place_of(path)
    try:
        return sorted(_check_page(load(path), docs_root, language))
    except (PageError, terms.TermsError) as error:
        return [_as_problem(error)]


def _check_page(page: Page, docs_root: Path, language: str) -> list[Problem]:
    words = terms.load(docs_root)
    found = (
        allowance.malformed(page)
        + labels.problems(page)
        + includes.missing(page, docs_root)
        + unproven.problems(page, docs_root)
        + typography.stray_marks(page)
        + glossary.problems(page, words, language)
    )
    if language == "zh":
        found += typography.problems(page) + terms.problems(page, words)
    return found


def check_pair(docs_root: Path, name: str) -> list[Problem]:
    """Check a pair of pages: each by itself, then that both say the same and were read together.

    :param name: the path below a language's folder, without suffix: ``learn/process``.
    """
    pair = twins.pair(docs_root, name)
    found = [
        problem for path in (pair.en, pair.zh) if path.is_file() for problem in check_page(path)
    ]
    try:
        found += twins.problems(docs_root, [name])
        if pair.complete:
            found += [one.problem for one in parity.compare(load(pair.en), load(pair.zh))]
            found += freshness.stale(docs_root, [name])
    except PageError as error:
        found.append(_as_problem(error))
    except freshness.LockError as error:
        found.append(error.problem)
    return sorted(set(found))


def check_site(docs_root: Path) -> list[Problem]:
    """Check the tree: lost examples, pages gone from the lock, moves, terms without an entry."""
    try:
        found = (
            includes.problems(docs_root)
            + freshness.gone(docs_root)
            + moved.problems(docs_root)
            + glossary.missing(docs_root, terms.load(docs_root))
        )
    except (PageError, terms.TermsError) as error:
        return [_as_problem(error)]
    except freshness.LockError as error:
        return [error.problem]
    return sorted(found)


def _as_problem(error: PageError | terms.TermsError) -> Problem:
    if isinstance(error, terms.TermsError):
        return error.problem
    return Problem(error.path, error.line, error.message)
