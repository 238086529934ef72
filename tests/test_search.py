"""The search of the sample site in a real browser: how it opens, what it shows, what it needs."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, Route, expect

from mpdocs import bar
from tests.small_text import small_texts

pytest_plugins = ["tests.site_fixtures", "tests.browser_fixtures"]

LOCK = "learn/lock.html"
ERROR = """\
Process Process-2:
Traceback (most recent call last):
  File "/home/ann/bank.py", line 3, in enter
    raise SystemExit(1)
no lock, no entry"""


def open_page(tab: Page, built: Path, name: str = LOCK, code: str = "en") -> None:
    tab.goto(f"{built.as_uri()}/{code}/{name}")


def ask(tab: Page, query: str) -> None:
    tab.keyboard.press("/")
    tab.keyboard.insert_text(query)
    expect(tab.locator(".search-found .found").first).to_be_visible()


# --- how it opens


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_search(tab: Page, built: Path, key: str) -> None:
    open_page(tab, built)
    tab.keyboard.press(key)
    expect(tab.get_by_role("dialog", name="Search")).to_be_visible()
    expect(tab.get_by_role("combobox", name="Search")).to_be_focused()


def test_a_slash_in_the_field_is_a_slash(tab: Page, built: Path) -> None:
    open_page(tab, built)
    tab.keyboard.press("/")
    tab.keyboard.type("a/b")
    expect(tab.get_by_role("combobox")).to_have_value("a/b")


def test_a_click_on_the_field_opens_the_search(tab: Page, built: Path) -> None:
    open_page(tab, built)
    tab.locator(".sidebar-search").click()
    expect(tab.get_by_role("combobox")).to_be_focused()


def test_the_keyboard_passes_the_field_without_opening_anything(tab: Page, built: Path) -> None:
    open_page(tab, built)
    tab.locator(".sidebar-search").focus()
    expect(tab.locator("dialog.search")).to_be_hidden()
    tab.keyboard.type("lock")
    expect(tab.get_by_role("combobox")).to_have_value("lock")
    expect(tab.get_by_role("combobox")).to_be_focused()


def test_the_phone_has_a_button(tab: Page, built: Path) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    open_page(tab, built)
    tab.locator("header").get_by_role("link", name="Search").click()
    expect(tab.get_by_role("combobox")).to_be_focused()


def test_escape_closes_it_and_leads_back(tab: Page, built: Path) -> None:
    open_page(tab, built)
    link = tab.locator("article p a").first
    link.focus()
    tab.keyboard.press("Control+k")
    tab.keyboard.type("lock")
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog.search")).to_be_hidden()
    expect(link).to_be_focused()


def test_a_click_beside_it_closes_it(tab: Page, built: Path) -> None:
    open_page(tab, built)
    tab.keyboard.press("/")
    tab.mouse.click(5, 400)
    expect(tab.locator("dialog.search")).to_be_hidden()


# --- what it loads


def test_nothing_of_it_is_loaded_before_it_is_used(tab: Page, built: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    open_page(tab, built)
    tab.wait_for_load_state("networkidle")
    assert [url for url in asked if "search" in url] == []
    assert len(asked) <= bar.REQUESTS
    ask(tab, "lock")
    found = [url.rpartition("/")[2].partition("?")[0] for url in asked if "search" in url]
    assert sorted(found) == ["search-data.js", "search.js"]
    assert all(url.startswith(built.as_uri()) for url in asked)


def test_it_says_when_it_cannot_be_loaded_and_tries_again(tab: Page, built: Path) -> None:
    broken = True

    def serve(route: Route) -> None:
        if broken and "search-data.js" in route.request.url:
            return route.abort()
        return route.fulfill(path=built / urlsplit(route.request.url).path.lstrip("/"))

    tab.route("http://docs.example.org/**", serve)
    tab.goto(f"http://docs.example.org/en/{LOCK}")
    tab.keyboard.press("/")
    expect(tab.locator("dialog .search-status")).to_have_text("The search could not be loaded.")
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog.search")).to_be_hidden()
    broken = False
    ask(tab, "lock")


def test_nothing_of_sphinx_own_search_is_built(built: Path) -> None:
    names = {path.name for path in built.rglob("*.js")}
    assert not names & {
        "searchindex.js",
        "searchtools.js",
        "language_data.js",
        "english-stemmer.js",
    }
    text = (built / "en" / "search.html").read_text(encoding="utf-8")
    assert "searchtools" not in text


def test_the_program_is_small(built: Path) -> None:
    program = (built / "zh" / "_static" / "search.js").read_bytes()
    assert len(gzip.compress(program)) <= 17_000


# --- what it shows


def test_results_stand_under_their_pages_with_the_words_marked(tab: Page, built: Path) -> None:
    open_page(tab, built, "index.html")
    ask(tab, "identifier semaphore")
    group = tab.get_by_role("group", name="Lock").first
    marked = group.locator("mark").all_text_contents()
    assert {"identifier", "semaphore"} <= set(marked)
    hrefs = group.get_by_role("option").evaluate_all("all => all.map((one) => one.href)")
    assert all(href.startswith(f"{built.as_uri()}/en/{LOCK}") for href in hrefs)


def test_it_counts_for_those_who_listen(tab: Page, built: Path) -> None:
    open_page(tab, built)
    ask(tab, "lock")
    expect(tab.locator("dialog .search-status")).to_have_text(re.compile(r"^\d+ pages?$"))
    expect(tab.locator("dialog .search-status")).to_have_attribute("role", "status")


def test_it_says_that_there_is_nothing(tab: Page, built: Path) -> None:
    open_page(tab, built, code="zh")
    tab.keyboard.press("/")
    tab.keyboard.insert_text("量信")
    expect(tab.locator("dialog .search-nothing")).to_be_visible()
    expect(tab.locator("dialog .search-status")).to_have_text("没有找到。")
    expect(tab.locator("dialog .found")).to_have_count(0)


def test_a_pasted_traceback_finds_the_page_that_has_its_message(tab: Page, built: Path) -> None:
    open_page(tab, built, "index.html")
    tab.keyboard.press("/")
    field = tab.get_by_role("combobox")
    field.evaluate(
        """(field, text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const event = {clipboardData: data, cancelable: true};
            field.dispatchEvent(new ClipboardEvent("paste", event));
        }""",
        ERROR,
    )
    assert "entry" in field.input_value()
    assert "SystemExit(1) no lock" in field.input_value()  # a line end is a space
    expect(tab.locator(".found-message mark").first).to_be_visible()


def test_an_example_is_searched_for(tab: Page, built: Path) -> None:
    open_page(tab, built)
    tab.keyboard.press("/")
    tab.get_by_role("button", name="join() never returns").click()
    expect(tab.get_by_role("combobox")).to_have_value("join() never returns")


@pytest.mark.parametrize(
    ("code", "query"),
    [
        ("en", "semaphores"),
        ("zh", "信号量"),
        ("zh", "余额"),
        ("zh", "锁"),
        ("en", "余额 锁"),
        ("zh", "lock"),
    ],
)
def test_words_are_found_in_either_language(tab: Page, built: Path, code: str, query: str) -> None:
    open_page(tab, built, "index.html", code)
    ask(tab, query)
    href = tab.locator("[aria-selected]").get_attribute("href") or ""
    assert "lock.html" in href


# --- the keyboard


def test_arrows_choose_and_enter_opens(tab: Page, built: Path) -> None:
    open_page(tab, built, "index.html")
    ask(tab, "lock")
    field = tab.get_by_role("combobox")
    options = tab.get_by_role("option")
    expect(field).to_have_attribute("aria-expanded", "true")

    def chosen() -> int:
        name = field.get_attribute("aria-activedescendant")
        expect(tab.locator("[aria-selected=true]")).to_have_count(1)
        expect(tab.locator(f"#{name}")).to_have_attribute("aria-selected", "true")
        return int(str(name).rpartition("-")[2])

    first, number = chosen(), options.count()
    tab.keyboard.press("ArrowDown")
    assert chosen() == (first + 1) % number
    for _ in range(number):
        tab.keyboard.press("ArrowUp")
    assert chosen() == (first + 1) % number  # round and round
    target = tab.locator("[aria-selected]").evaluate("option => option.href")
    tab.keyboard.press("Enter")
    tab.wait_for_url(target)


def test_enter_leads_to_a_heading_of_the_same_page(tab: Page, built: Path) -> None:
    open_page(tab, built)
    ask(tab, "where it differs")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/lock.html#lock-differs")
    expect(tab.locator("dialog.search")).to_be_hidden()


def test_tab_stays_inside(tab: Page, built: Path) -> None:
    open_page(tab, built)
    ask(tab, "lock")
    for _ in range(6):
        tab.keyboard.press("Tab")
        inside = tab.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert inside


# --- the page behind it


def test_a_link_to_a_query_shows_its_results(tab: Page, built: Path) -> None:
    open_page(tab, built, "search.html?q=critical%20section")
    page = tab.locator(".search-whole")
    expect(page.locator("input")).to_have_value("critical section")
    expect(page.locator(".found mark").first).to_be_visible()
    expect(page.locator(".search-pages")).to_be_hidden()
    page.get_by_role("link", name="Lock").first.click()
    tab.wait_for_url("**/lock.html*")


def test_the_page_keeps_the_query_in_its_address(tab: Page, built: Path) -> None:
    open_page(tab, built, "search.html")
    expect(tab.locator(".search-pages")).to_be_visible()
    tab.keyboard.press("/")
    tab.keyboard.insert_text("锁 lock")
    expect(tab.locator(".found").first).to_be_visible()
    assert unquote(tab.url).endswith("search.html?q=锁 lock")


def test_the_dialog_leads_to_all_results(tab: Page, built: Path) -> None:
    open_page(tab, built)
    ask(tab, "lock & key")
    tab.get_by_role("link", name="All results").click()
    expect(tab.locator(".search-whole input")).to_have_value("lock & key")


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_the_search_leads_to_all_pages(plain_tab: Page, built: Path) -> None:
    open_page(plain_tab, built)
    plain_tab.locator(".sidebar-search").fill("lock")
    plain_tab.keyboard.press("Enter")
    plain_tab.wait_for_url("**/search.html?q=lock")
    expect(plain_tab.locator("noscript p")).to_be_visible()
    plain_tab.locator(".search-pages").get_by_role("link", name="Lock").click()
    plain_tab.wait_for_url("**/lock.html")


# --- for everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_dialog_is_for_everybody(tab: Page, built: Path, scheme: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_page(tab, built, code="zh")
    for query in ("", "锁 lock", "量信"):
        tab.keyboard.press("Control+k")
        tab.keyboard.insert_text(query)
        if query:
            expect(tab.locator("dialog.search-asked")).to_be_visible()
        found = Axe().run(tab).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert small_texts(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        box = tab.locator("dialog.search").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("name", ["search.html", "search.html?q=lock"])
def test_the_page_is_for_everybody(tab: Page, built: Path, name: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    open_page(tab, built, name)
    if "?" in name:
        expect(tab.locator(".found").first).to_be_visible()
    found = Axe().run(tab).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


# --- the words of a text


@pytest.fixture
def searching_tab(tab: Page, built: Path) -> Page:
    open_page(tab, built)
    ask(tab, "lock")
    return tab


def terms(tab: Page, text: str) -> list[str]:
    found: list[str] = tab.evaluate(
        "text => siteSearch.tokens(text).map((token) => token.term)", text
    )
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("apply_async", ["apply_async", "apply", "async"]),
        ("multiprocessing.Process", ["multiprocessing.process", "multiprocess", "process"]),
        ("SharedMemory", ["sharedmemory", "shar", "memory"]),
        ("__main__", ["__main__", "main"]),
        ("Can't pickle", ["cant", "pickl"]),
        ("exit code -9", ["exit", "cod", "-9"]),
        ("x += 1", ["x", "+=", "1"]),
        ("Python 3.14t", ["python", "3.14t"]),
        ("0x7f3a", ["0x7f3a"]),
    ],
)
def test_names_are_kept_whole_and_in_parts(
    searching_tab: Page, text: str, expected: list[str]
) -> None:
    assert terms(searching_tab, text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "hang hangs hanging",
        "pickle pickles pickled pickling",
        "process processes",
        "stop stops stopped stopping",
        "terminate terminated terminating termination",
        "serialize serialization serialisation",
        "share shared sharing",
        "queue queues queued queuing",
        "parallel parallelism",
        "concurrent concurrency concurrently",
        "copy copies",
    ],
)
def test_endings_make_no_other_word(searching_tab: Page, words: str) -> None:
    assert len(set(terms(searching_tab, words))) == 1


@pytest.mark.parametrize(
    "words", ["lock block", "need knee", "string str", "process pro", "was wa"]
)
def test_words_that_look_alike_stay_apart(searching_tab: Page, words: str) -> None:
    assert len(set(terms(searching_tab, words))) == 2


def test_chinese_is_cut_into_pairs_and_a_last_character(searching_tab: Page) -> None:
    assert terms(searching_tab, "信号量") == ["信号", "号量", "量"]
    assert terms(searching_tab, "锁") == ["锁"]
    assert terms(searching_tab, "用 Queue 传") == ["用", "queu", "传"]


def test_no_pair_crosses_a_character_that_only_joins(searching_tab: Page) -> None:
    assert terms(searching_tab, "进程的锁") == ["进程", "程", "锁"]
