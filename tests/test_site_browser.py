"""The built site in a real browser: what a reader can do with it, from ``file://``."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Page, expect

from mpdocs import example
from mpdocs.project import Project
from tests.small_text import small_texts

pytest_plugins = ["tests.site_fixtures", "tests.browser_fixtures"]

LOCK = "learn/lock.html"


def where(tab: Page, built: Path) -> str:
    """The address after the site's folder."""
    return tab.url.removeprefix(f"{built.as_uri()}/")


# --- languages


def test_the_switch_keeps_page_and_heading(tab: Page, built: Path) -> None:
    tab.goto(f"{(built / 'en' / LOCK).as_uri()}#lock-differs")
    tab.get_by_role("link", name="简体中文").first.click()
    assert where(tab, built) == f"zh/{LOCK}#lock-differs"
    tab.get_by_role("link", name="English").first.click()
    assert where(tab, built) == f"en/{LOCK}#lock-differs"


def test_the_switch_keeps_the_heading_that_was_scrolled_to(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    tab.locator("#lock-predict > h2").evaluate("heading => heading.scrollIntoView()")
    tab.get_by_role("link", name="简体中文").first.click()
    assert where(tab, built) == f"zh/{LOCK}#lock-predict"


def test_the_switch_at_the_top_leads_to_the_top(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    tab.get_by_role("link", name="简体中文").first.click()
    assert where(tab, built).rstrip("#") == f"zh/{LOCK}"


def test_the_switch_keeps_what_was_searched_for(tab: Page, built: Path) -> None:
    tab.goto(f"{(built / 'en' / 'search.html').as_uri()}?q=semaphore")
    tab.get_by_role("link", name="简体中文").first.click()
    assert where(tab, built).rstrip("#") == "zh/search.html?q=semaphore"


@pytest.mark.parametrize(
    ("locale", "code"), [("zh-CN", "zh"), ("zh-TW", "zh"), ("en-GB", "en"), ("de-DE", "en")]
)
def test_the_root_page_goes_by_the_browsers_language(
    browser: Browser, built: Path, locale: str, code: str
) -> None:
    context = browser.new_context(locale=locale)
    tab = context.new_page()
    tab.goto((built / "index.html").as_uri())
    tab.wait_for_url(f"**/{code}/index.html")
    context.close()


def test_the_root_page_remembers_the_choice(context: BrowserContext, built: Path) -> None:
    tab = context.new_page()
    tab.goto((built / "en" / LOCK).as_uri())
    tab.get_by_role("link", name="简体中文").first.click()
    tab.goto((built / "index.html").as_uri())
    tab.wait_for_url("**/zh/index.html")


# --- code


@pytest.fixture
def clipboard(context: BrowserContext) -> BrowserContext:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


@pytest.mark.usefixtures("clipboard")
def test_copying_an_example_gives_exactly_its_code(sample: Project, built: Path, tab: Page) -> None:
    tab.goto((built / "zh" / LOCK).as_uri())
    button = tab.locator("figure.example").first.locator("button.copybtn")
    expect(button).to_have_text("复制")
    button.click()
    expect(button).to_have_attribute("data-tooltip", "复制成功!")
    script = example.load(sample.examples / "lock/lost_deposit.py")
    # without its last line end, so that pasting into a shell does not run it at once
    assert tab.evaluate("navigator.clipboard.readText()") + "\n" == script.code


@pytest.mark.usefixtures("clipboard")
def test_copying_a_session_gives_its_commands(built: Path, tab: Page) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    button = tab.locator(".highlight-console").locator("button.copybtn")
    button.click()
    expect(button).to_have_attribute("data-tooltip", "Copied!")
    assert tab.evaluate("navigator.clipboard.readText()") == "python lost_deposit.py\necho $?"


def test_copying_works_where_the_clipboard_api_does_not(built: Path, tab: Page) -> None:
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    tab.goto((built / "en" / LOCK).as_uri())
    button = tab.locator("figure.example").first.locator("button.copybtn")
    button.click()
    expect(button).to_have_attribute("data-tooltip", "Copied!")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_moves_when_the_button_to_copy_comes(built: Path, tab: Page, language: str) -> None:
    def link() -> FloatRect | None:
        tab.goto((built / language / LOCK).as_uri())
        return tab.locator(".panel-caption a.download").first.bounding_box()

    tab.set_viewport_size({"width": 412, "height": 823})
    with_button = link()
    expect(tab.locator(".panel-caption button.copybtn").first).to_be_visible()
    tab.route("**/copybutton.js*", lambda route: route.abort())
    assert link() == with_button
    expect(tab.locator(".panel-caption button.copybtn")).to_have_count(0)


def test_selecting_code_by_hand_gives_code_that_runs(
    sample: Project, built: Path, tab: Page
) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    selected = tab.locator(".panel-code pre").first.evaluate(
        "pre => (getSelection().selectAllChildren(pre), getSelection().toString())"
    )
    script = example.load(sample.examples / "lock/lost_deposit.py")
    assert selected.rstrip("\n") == script.code.rstrip("\n")


# --- the list of pages


def test_the_page_that_is_open_is_in_sight_in_the_list(tab: Page, built: Path) -> None:
    tab.set_viewport_size({"width": 1280, "height": 260})
    tab.goto((built / "en" / "about" / "api.html").as_uri())
    here = tab.locator(".sidebar-scroll .current-page > a")
    list_of_pages = tab.locator(".sidebar-scroll")
    inside = list_of_pages.evaluate(
        "(list, here) => { const [a, b] = [list, here].map((one) => one.getBoundingClientRect());"
        " return a.top <= b.top && b.bottom <= a.bottom; }",
        here.element_handle(),
    )
    assert inside
    assert tab.evaluate("scrollY") == 0


# --- without a script


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


def test_tabs_and_folds_work_without_a_script(plain_tab: Page, built: Path) -> None:
    plain_tab.goto((built / "en" / LOCK).as_uri())
    panel = plain_tab.locator("figure.example").first
    expect(panel.get_by_text("balance: 120")).to_be_visible()
    expect(panel.get_by_text("balance: 110")).to_be_hidden()
    panel.get_by_text("fork", exact=True).click()
    expect(panel.get_by_text("balance: 110")).to_be_visible()
    expect(panel.get_by_text("balance: 120")).to_be_hidden()

    folded = plain_tab.locator("figure.example").last
    expect(folded.get_by_text("balance: 120")).to_be_hidden()
    folded.get_by_text("Show the output").click()
    expect(folded.get_by_text("balance: 120")).to_be_visible()


def test_drawers_work_without_a_script(plain_tab: Page, built: Path) -> None:
    plain_tab.goto((built / "en" / LOCK).as_uri())
    navigation = plain_tab.locator("#site-navigation")
    expect(navigation).to_be_hidden()
    plain_tab.get_by_role("button", name="Site navigation").click()
    expect(navigation).to_be_visible()
    plain_tab.keyboard.press("Escape")
    expect(navigation).to_be_hidden()
    plain_tab.get_by_role("button", name="On this page").click()
    plain_tab.locator("#page-contents").get_by_role("link", name="Where it differs").click()
    assert plain_tab.url.endswith("#lock-differs")


def test_the_switch_works_without_a_script(plain_tab: Page, built: Path) -> None:
    plain_tab.goto((built / "zh" / LOCK).as_uri())
    plain_tab.get_by_role("link", name="English").click()
    assert where(plain_tab, built) == f"en/{LOCK}"


# --- phones, keyboards, readers


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("name", ["index.html", LOCK, "about/api.html", "search.html?q=lock"])
def test_no_page_is_wider_than_a_phone(tab: Page, built: Path, code: str, name: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(f"{built.as_uri()}/{code}/{name}")
    assert tab.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("width", [1280, 360])
def test_no_text_is_smaller_than_12_pixels(tab: Page, built: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto((built / "zh" / LOCK).as_uri())
    assert small_texts(tab) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the faces are those of Debian's packages")
@pytest.mark.parametrize("weight", [400, 700])
def test_quotes_are_as_wide_as_their_language_wants(tab: Page, built: Path, weight: int) -> None:
    def widths(code: str) -> list[float]:
        tab.goto((built / code / LOCK).as_uri())
        measured: list[float] = tab.evaluate(
            """weight => [..."\u2018\u2019\u201c\u201d\u2026\u00b7\u2013"].map((mark) => {
                const span = document.createElement("span");
                span.style = `font: ${weight} 100px var(--font-stack)`;
                span.style.textSpacingTrim = "space-all";
                span.textContent = mark;
                document.querySelector("article p").append(span);
                return span.getBoundingClientRect().width;
            })""",
            weight,
        )
        return measured

    *quotes, ellipsis, dot, dash = widths("en")
    assert all(20 <= width <= 70 for width in [*quotes, dot, dash]), (quotes, dot, dash)
    assert ellipsis <= 115
    *quotes, ellipsis, _dot, dash = widths("zh")
    assert all(width == 100 for width in [*quotes, ellipsis]), (quotes, ellipsis)
    assert 20 <= dash <= 70


def test_contents_stand_beside_the_page_from_1200_pixels(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    contents = tab.locator("#page-contents")
    tab.set_viewport_size({"width": 1200, "height": 800})
    expect(contents).to_be_visible()
    tab.set_viewport_size({"width": 1100, "height": 800})
    expect(contents).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 360])
def test_every_tab_stop_can_be_seen(tab: Page, built: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto((built / "en" / LOCK).as_uri())
    stops = []
    for _ in range(60):
        tab.keyboard.press("Tab")
        stop = tab.evaluate("""() => {
            const element = document.activeElement;
            if (element === document.body) return null;
            // a radio button that is drawn as its label shows the ring there
            const shown = element.type === "radio" ? element.labels[0] : element;
            const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
            return {
                what: element.outerHTML.slice(0, 80),
                ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                inside: box.width > 0 && box.right > 0 && box.left < innerWidth,
            };
        }""")
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 15
    assert [stop for stop in stops if not (stop["ring"] and stop["inside"])] == []


def test_a_page_asks_nobody_else_for_anything(tab: Page, built: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((built / "zh" / LOCK).as_uri())
    tab.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(built.as_uri())] == []
    assert len(asked) <= 12


def test_output_has_no_copy_button(built: Path, tab: Page) -> None:
    tab.goto((built / "en" / LOCK).as_uri())
    code = tab.locator("article .highlight-python, article .highlight-console").count()
    assert tab.locator("button.copybtn").count() == code > 0
