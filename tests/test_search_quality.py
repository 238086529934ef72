"""Whether this very site's search finds what people look for: tests/queries.<language>.toml.

Failing queries are named with what came before the right page. What is measured: the mean
reciprocal rank of the right page (1 for the first place, 1/2 for the second), and how often it is
among the first three.
"""

import gzip
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from mpdocs.project import LANGUAGES
from mpdocs.sphinx.search import asked
from tests.this_site import PAGES

pytest_plugins = ["tests.browser_fixtures", "tests.real_site"]

DOCS = Path(__file__).parents[1] / "docs"
LABEL = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)

MEAN_RECIPROCAL_RANK = 0.92
AMONG_FIRST_THREE = 0.97
#: With the data of one language; a page costs about 2.5 kB.
HEAVIEST_DATA = 130_000

FIND = """async (queries) => {
    const index = await siteSearch.ready();
    return queries.map((query) => index.search(query).pages.map(({page}) => page.name));
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, and the pages that answer it."""

    said: str
    pages: list[str]

    def rank(self, found: list[str]) -> int:
        """The place of the first right page; 0 where it was not found."""
        return next((i for i, name in enumerate(found, 1) if name in self.pages), 0)


def queries(code: str) -> list[Query]:
    text = (Path(__file__).parent / f"queries.{code}.toml").read_text(encoding="utf-8")
    return [Query(**row) for row in tomllib.loads(text)["query"]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_right_page_comes_first(real_site: Path, tab: Page, code: str) -> None:
    asked = queries(code)
    tab.goto((real_site / code / "search.html").as_uri())
    tab.wait_for_function("globalThis.siteSearch && siteSearch.ready()")
    found = tab.evaluate(FIND, [query.said for query in asked])
    ranks = [query.rank(names) for query, names in zip(asked, found, strict=True)]
    missed = [
        f"{rank or 'not found'}: {query.said[-80:]!r}: {', '.join(names[: max(rank, 3)])}"
        for query, names, rank in zip(asked, found, ranks, strict=True)
        if rank != 1
    ]
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    first_three = sum(0 < rank <= 3 for rank in ranks) / len(ranks)
    print(
        f"\n{code}: {len(ranks)} queries, MRR {mean:.3f}, among the first three {first_three:.1%}"
    )
    print("\n".join(missed))
    assert mean >= MEAN_RECIPROCAL_RANK
    assert first_three >= AMONG_FIRST_THREE


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_queries_are_about_pages_that_exist(code: str) -> None:
    asked = queries(code)
    known = {name.removeprefix(f"{code}/").removesuffix(".html") for name in PAGES}
    assert len(asked) >= 60
    assert {page for query in asked for page in query.pages} <= known
    assert len({query.said for query in asked}) == len(asked)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_asked_belongs_to_sections_that_exist(code: str) -> None:
    pages = (DOCS / code).rglob("*.md")
    labels = {label for page in pages for label in LABEL.findall(page.read_text(encoding="utf-8"))}
    assert asked.load(DOCS).keys() <= labels


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_data_are_small(real_site: Path, code: str) -> None:
    data = (real_site / code / "_static" / "search-data.js").read_bytes()
    assert len(gzip.compress(data, mtime=0)) <= HEAVIEST_DATA
