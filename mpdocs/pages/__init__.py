"""What is on a page, on its twin in the other language, and what is wrong with either.

A page is parsed by MyST's own parser into blocks with facts: what both languages must say alike,
whatever their words. From that follow the checks::

    check_page(path)              labels, missing files, Python nobody runs, terms, typography
    check_pair(docs_root, name)   both pages, then: same blocks and facts, read together since
    check_site(docs_root)         lost examples, pages gone from the lock, moves, unexplained terms

Each returns a list of :class:`Problem`, sorted by file and line; an empty list means all is well.
None of them raises for what a page, the lock or the list of terms holds.

A comment above a block allows it to depart: ``% parity: number - <why>``
(:mod:`mpdocs.pages.allowance`).
"""

from mpdocs.pages.checks import check_page, check_pair, check_site
from mpdocs.pages.directives import EXAMPLE, NORUN
from mpdocs.pages.freshness import LockError, accept, stale
from mpdocs.pages.includes import shown_by
from mpdocs.pages.moved import moves, moves_file
from mpdocs.pages.moved import problems as check_moves
from mpdocs.pages.page import MYST_EXTENSIONS, Block, Page, PageError, load, parse
from mpdocs.pages.parity import Difference, compare
from mpdocs.pages.problem import Problem
from mpdocs.pages.twins import Pair, name_of, pairs
from mpdocs.pages.unproven import PYTHON_LANGUAGES, NoRun, no_runs

__all__ = [
    "EXAMPLE",
    "MYST_EXTENSIONS",
    "NORUN",
    "PYTHON_LANGUAGES",
    "Block",
    "Difference",
    "LockError",
    "NoRun",
    "Page",
    "PageError",
    "Pair",
    "Problem",
    "accept",
    "check_moves",
    "check_page",
    "check_pair",
    "check_site",
    "compare",
    "load",
    "moves",
    "moves_file",
    "name_of",
    "no_runs",
    "pairs",
    "parse",
    "shown_by",
    "stale",
]
