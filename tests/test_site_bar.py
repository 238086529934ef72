"""The bar that every page of this very site must clear, in both languages, in a real browser.

The other tests of the site look at a small sample; these look at what readers get.
"""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from mpdocs import bar
from mpdocs.project import LANGUAGES
from mpdocs.statements import load
from tests.small_text import small_texts
from tests.this_site import PAGES, PROJECT

pytest_plugins = ["tests.browser_fixtures", "tests.real_site"]

VERDICTS_AS_SAID = ("true", "imprecise", "false", "depends")


def violations(tab: Page) -> list[str]:
    """What axe finds, a line each."""
    return [
        f"{found['id']}: {node['html'][:120]}"
        for found in Axe().run(tab).response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_clears_the_bar(real_site: Path, tab: Page, name: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.emulate_media(color_scheme="light")
    tab.goto((real_site / name).as_uri())
    tab.wait_for_load_state("load")
    assert [url for url in asked if not url.startswith(f"{real_site.as_uri()}/")] == []
    assert len(set(asked)) <= bar.REQUESTS
    assert tab.evaluate("document.querySelectorAll('*').length") <= bar.ELEMENTS
    assert violations(tab) == []

    tab.emulate_media(color_scheme="dark")
    assert violations(tab) == []

    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size({"width": 360, "height": 740})
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    assert small_texts(tab) == []
    assert violations(tab) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_weighs_little(real_site: Path, name: str) -> None:
    path = real_site / name
    text = path.read_text(encoding="utf-8")
    soup = BeautifulSoup(text, "html.parser")
    for unseen in soup.select("noscript"):  # of a browser with scripts, which loads the scripts
        unseen.decompose()
    loaded = [str(tag["src"]) for tag in soup.select("script[src], img[src]")]
    loaded += [str(tag["href"]) for tag in soup.select("link[rel=stylesheet], link[rel~=icon]")]
    files = {(path.parent / unquote(urlsplit(url).path)).resolve() for url in loaded}
    weight = sum(len(gzip.compress(one.read_bytes(), mtime=0)) for one in {path, *files})
    assert weight <= bar.weight(name, text)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_of_myths_shows_every_statement_and_links_its_script(
    real_site: Path, code: str
) -> None:
    path = real_site / code / "reference" / "myths.html"
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    shown = {str(block["id"]): block for block in soup.select(".myth")}
    statements = load(PROJECT.docs)
    assert set(shown) == {f"myth-{one.id.lower()}" for one in statements}
    for one in statements:
        block = shown[f"myth-{one.id.lower()}"]
        assert (block.find_parent("details") is not None) == (one.verdict == "true")
        assert block.select_one("a[href*='#example-'] code") is not None
    counted = soup.select_one(".myths-count")
    assert counted is not None
    assert re.findall(r"\d+", counted.text) == [
        str(len(statements)),
        *(str(sum(one.verdict == v for one in statements)) for v in VERDICTS_AS_SAID),
    ]


def test_every_link_inside_the_site_leads_somewhere(real_site: Path) -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in real_site.rglob("*.html")}
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in texts.items()}
    broken = []
    for path, text in texts.items():
        if path.name == "404.html":  # its links are made for any depth, see test_site_build.py
            continue
        for url in re.findall(r'\bhref="([^"]+)"', text):
            parts = urlsplit(url.replace("&amp;", "&"))
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            anchor = unquote(parts.fragment)
            lost = anchor and target in ids and anchor not in ids[target]
            if not target.exists() or lost:
                broken.append(f"{path.relative_to(real_site)}: {url}")
    assert broken == []
