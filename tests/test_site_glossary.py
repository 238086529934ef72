"""The glossary as readers get it, and the links that lead to its entries."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page

from mpdocs.project import Project
from mpdocs.sphinx import site

pytest_plugins = ["tests.site_fixtures", "tests.browser_fixtures"]

LOCK = "learn/lock.html"
GLOSSARY = "reference/glossary.html"
MEANING = {
    "en": "Lines in which only one process may be, between acquire() and release().",
    "zh": "acquire() 和 release() 之间只许一个进程在里面的代码。",
}


def article(folder: Path, name: str) -> Tag:
    soup = BeautifulSoup((folder / name).read_text(encoding="utf-8"), "html.parser")
    assert soup.article is not None
    return soup.article


def test_an_entry_names_its_term_in_both_languages(built: Path) -> None:
    english, chinese = (article(built, f"{code}/{GLOSSARY}") for code in ("en", "zh"))
    term = english.select_one("dt#term-critical-section")
    assert term is not None
    assert term.text.startswith("critical section 临界区")
    other = chinese.select_one("dt#term-critical-section > .term-other")
    assert other is not None
    assert (other.text, other["lang"]) == ("critical section", "en")


def test_a_name_that_is_the_same_in_both_languages_stands_once(built: Path) -> None:
    term = article(built, f"zh/{GLOSSARY}").select_one("dt#term-fork")
    assert term is not None
    assert term.text.removesuffix("¶") == "fork"


@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_link_leads_to_the_entry_and_shows_what_it_says(built: Path, code: str) -> None:
    (link,) = article(built, f"{code}/{LOCK}").select("a:has(> .std-term)")
    assert link["href"] == "../reference/glossary.html#term-critical-section"
    assert link["title"] == MEANING[code]
    assert link.text == {"en": "critical section", "zh": "临界区"}[code]
    (inside,) = article(built, f"{code}/{GLOSSARY}").select("a:has(> .std-term)")
    assert inside["href"] == "#term-critical-section"


def test_markdown_keeps_the_link_and_not_the_definition(built: Path) -> None:
    text = (built / "en" / "learn" / "lock.md").read_text(encoding="utf-8")
    assert "[critical section](../reference/glossary.md#term-critical-section)" in text
    listed = (built / "zh" / "reference" / "glossary.md").read_text(encoding="utf-8")
    assert "**临界区 critical section**" in listed


def test_the_switch_keeps_the_entry_that_was_looked_up(built: Path, tab: Page) -> None:
    tab.goto(f"{(built / 'en' / GLOSSARY).as_uri()}#term-critical-section")
    tab.get_by_role("link", name="简体中文").first.click()
    assert tab.url.endswith(f"zh/{GLOSSARY}#term-critical-section")


def test_a_page_follows_a_definition_that_changes(
    sample: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("READTHEDOCS_CANONICAL_URL", raising=False)
    page = sample.docs / "en" / "reference" / "glossary.md"
    before = page.read_text(encoding="utf-8")

    def title() -> str:
        site.build(sample, tmp_path, languages=["en"], doctrees=tmp_path / "doctrees")
        return str(article(tmp_path, f"en/{LOCK}").select("a:has(> .std-term)")[0]["title"])

    assert title() == MEANING["en"]
    try:
        page.write_text(before.replace("only one process", "one process"), encoding="utf-8")
        assert title() == MEANING["en"].replace("only one", "one")
    finally:
        page.write_text(before, encoding="utf-8")
