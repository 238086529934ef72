"""Addresses without a page: the 404 page, and the pages that lead from an old place to the new."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from mpdocs import pages
from mpdocs.project import Project
from mpdocs.sphinx import site
from tests.pages_tree import Tree

pytest_plugins = ["tests.site_fixtures", "tests.browser_fixtures"]

LOCK = "learn/lock.html"


# --- the 404 page


@pytest.fixture
def lost(tab: Page, built: Path) -> Callable[[str], Page]:
    """The tab at an address where no page is."""
    body = (built / "404.html").read_text(encoding="utf-8")

    def go(path: str) -> Page:
        tab.route(
            "**/*", lambda route: route.fulfill(status=404, content_type="text/html", body=body)
        )
        tab.goto(f"http://docs.example.org{path}")
        return tab

    return go


def test_the_404_page_finds_its_way_from_any_depth(lost: Callable[[str], Page]) -> None:
    tab = lost("/some/where/zh/no/such/page.html")
    homes = tab.locator("section > a").evaluate_all("links => links.map((link) => link.pathname)")
    assert homes == ["/some/where/zh/index.html", "/some/where/en/index.html"]
    actions = tab.locator("form").evaluate_all("all => all.map((form) => form.action)")
    assert actions[0] == "http://docs.example.org/some/where/zh/search.html"


@pytest.mark.parametrize(
    "path",
    ["/latest/zh/learn/locks.html", "/zh/lock", "/zh/learn/the-lock/", "/zh/lrean/lock.html"],
)
def test_the_404_page_suggests_the_nearest_page_in_both_languages(
    lost: Callable[[str], Page], path: str
) -> None:
    tab = lost(path)
    prefix = path.partition("zh/")[0]
    nearest = tab.locator(".nearest:visible li:first-child a")
    assert nearest.evaluate_all("links => links.map((link) => link.pathname)") == [
        f"{prefix}zh/{LOCK}",
        f"{prefix}en/{LOCK}",
    ]
    assert nearest.all_inner_texts() == ["锁（Lock）", "Lock"]


def test_the_404_page_searches_for_the_words_of_the_address(lost: Callable[[str], Page]) -> None:
    tab = lost("/latest/en/learn/dead_lock-forever.html")
    field = tab.get_by_role("searchbox").first
    expect(field).to_have_value("dead lock forever")
    field.press("Enter")
    assert tab.url == "http://docs.example.org/latest/en/search.html?q=dead+lock+forever"


@pytest.mark.parametrize("path", ["/", "/latest/en/", "/latest/zh/%E9/%ff", "/xyzzy.html"])
def test_the_404_page_suggests_nothing_where_nothing_is_near(
    lost: Callable[[str], Page], path: str
) -> None:
    tab = lost(path)
    expect(tab.locator(".nearest").first).to_be_hidden()
    expect(tab.locator("section > a").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_404_page_is_for_everybody(lost: Callable[[str], Page], width: int) -> None:
    tab = lost("/latest/en/learn/locks.html")
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        assert Axe().run(tab).response["violations"] == []


# --- pages that have moved

MOVED = """
"learn/old/mutex" = "learn/lock"
"locks" = "learn/lock#lock-differs"
"""


@pytest.fixture(scope="module")
def moved(sample: Project, address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with two pages that have moved, built as Read the Docs builds it."""
    root = tmp_path_factory.mktemp("moved") / "project"
    shutil.copytree(sample.root, root, ignore=shutil.ignore_patterns("build"))
    pages.moves_file(root / "docs").write_text(MOVED, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READTHEDOCS_CANONICAL_URL", address)
        site.build(Project(root), root / "html")
    return root / "html"


@pytest.mark.parametrize(("code", "title"), [("en", "Lock"), ("zh", "锁（Lock）")])
def test_an_old_address_leads_on_without_a_script(
    moved: Path, address: str, code: str, title: str
) -> None:
    text = (moved / code / "learn/old/mutex.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(text, "html.parser")
    [refresh] = soup.select("meta[http-equiv=refresh]")
    assert refresh["content"] == "0; url=../../learn/lock.html"
    [canonical] = soup.select("link[rel=canonical]")
    assert canonical["href"] == f"{address}{code}/learn/lock.html"
    [link] = soup.select("main a")
    assert (link["href"], link.text) == ("../../learn/lock.html", title)
    assert soup.select("meta[name=robots][content=noindex]")


def test_an_old_address_keeps_the_heading_that_was_asked_for(moved: Path, tab: Page) -> None:
    tab.goto(f"{(moved / 'zh/learn/old/mutex.html').as_uri()}#lock-predict")
    tab.wait_for_url(f"{(moved / 'zh' / LOCK).as_uri()}#lock-predict")
    tab.goto(f"{(moved / 'en/locks.html').as_uri()}#gone")
    tab.wait_for_url(f"{(moved / 'en' / LOCK).as_uri()}#lock-differs")


def test_an_old_address_is_no_page_of_the_site(moved: Path) -> None:
    for name in ("sitemap.xml", "llms.txt", "404.html", "en/_static/search-data.js"):
        text = (moved / name).read_text(encoding="utf-8")
        assert "old/mutex" not in text, name
        assert "locks.html" not in text, name


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.chdir(tmp_path)
    tree = Tree(tmp_path)
    for code in ("en", "zh"):
        tree.page(code, "learn/queue", "(queue)=\n# Queue\n")
    tree.page("en", "learn/pipe", "(pipe)=\n# Pipe\n")
    return tree


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"learn/q" = "learn/queu"', "leads to learn/queu, and there is no such page in docs/en"),
        ('"learn/q" = "learn/pipe"', "leads to learn/pipe, and there is no such page in docs/zh."),
        ('"learn/q" = "learn/queue#q"', "the label q, which docs/en/learn/queue.md lacks."),
        ('"learn/pipe" = "learn/queue"', "has not moved: there is still such a page in docs/en."),
        ('"learn/q.html" = "learn/queue"', "'learn/q.html' is no name of a page"),
        ('"../q" = "learn/queue"', "'../q' is no name of a page"),
        ('"learn/q" = 3', "write a page in quotes after 'learn/q', not 3."),
        ('"learn/q"', "this is not TOML"),
    ],
)
def test_a_planted_fault_of_the_list_is_named(tree: Tree, line: str, said: str) -> None:
    tree.write("docs/_shared/redirects.toml", line)
    messages = [str(problem) for problem in pages.check_site(tree.docs)]
    assert any(said in message for message in messages), messages
    assert all(one.startswith("docs/_shared/redirects.toml:1: ") for one in messages)


def test_a_page_that_moved_twice_is_listed_with_its_last_place(tree: Tree) -> None:
    tree.write("docs/_shared/redirects.toml", '"a" = "b"\n"b" = "learn/queue"\n')
    [problem] = pages.check_site(tree.docs)
    assert str(problem).startswith("docs/_shared/redirects.toml:1: a leads to b")


def test_a_sound_list_is_silent(tree: Tree) -> None:
    tree.write("docs/_shared/redirects.toml", '"a" = "learn/queue#queue"\n')
    assert pages.check_site(tree.docs) == []


def test_a_move_that_leads_nowhere_fails_the_build(sample: Project, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(sample.root, root, ignore=shutil.ignore_patterns("build"))
    pages.moves_file(root / "docs").write_text('"a" = "learn/gone"\n')
    with pytest.raises(site.SiteError, match="a leads to learn/gone"):
        site.build(Project(root), tmp_path / "html")
