"""The player of a timeline in a real browser: what a reader can do with a recorded run."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from mpdocs import example
from mpdocs.project import Project
from mpdocs.timeline import player
from mpdocs.timeline.steps import Sentences, tell
from tests.recording_samples import lost_deposit
from tests.small_text import small_texts

pytest_plugins = ["tests.site_fixtures", "tests.browser_fixtures"]

PAGE = "learn/timeline.html"
STEPS = tell(lost_deposit()).steps
READS, WRITES = 10, 11
"""Lines of the script."""


def step_at(kind: str) -> int:
    """The number, from 1, of the first step in which this happens."""
    return next(n for n, one in enumerate(STEPS, 1) if kind in {e.kind for e in one.events})


def sentence(number: int, language: str = "en") -> str:
    sentences = Sentences(lost_deposit(), language)
    row = sentences.row(STEPS[number - 1])
    return sentences.sentence(row.who, row.what)


class Shown:
    """The first timeline of the page, as a reader sees it."""

    def __init__(self, tab: Page, which: int = 0) -> None:
        self.tab = tab
        self.figure = tab.locator("figure.example").filter(has=tab.locator(".timeline")).first
        self.root = tab.locator(".timeline").nth(which)
        self.picture = self.root.locator(".timeline-picture")
        self.player = self.root.locator(".player")
        self.counter = self.root.locator(".player-at")
        self.says = self.root.locator(".player-says")
        self.slider = self.root.locator(".player-slider")
        self.play = self.root.locator(".player-play")
        self.code = self.figure.locator(".panel-code pre")

    def button(self, name: str) -> Locator:
        return self.player.get_by_role("button", name=name, exact=True)

    def line(self, number: int) -> Locator:
        return self.code.locator(".code-line").nth(number - 1)

    def expect_step(self, number: int) -> None:
        expect(self.counter).to_contain_text(f"step {number} of {len(STEPS)}")
        expect(self.says).to_have_text(sentence(number))


@pytest.fixture
def shown(tab: Page, built: Path) -> Shown:
    tab.goto((built / "en" / PAGE).as_uri())
    return Shown(tab)


# --- steps


def test_the_buttons_go_one_step_on_and_one_back(shown: Shown) -> None:
    shown.button("Next step").click()
    shown.expect_step(1)
    shown.button("Next step").click()
    shown.expect_step(2)
    shown.button("Previous step").click()
    shown.expect_step(1)
    shown.button("Previous step").click()
    shown.expect_step(1)


def test_the_sentences_are_in_the_language_of_the_page(tab: Page, built: Path) -> None:
    tab.goto(f"{(built / 'zh' / PAGE).as_uri()}#step={step_at('write')}")
    expect(Shown(tab).says).to_have_text(sentence(step_at("write"), "zh"))
    expect(Shown(tab).counter).to_contain_text(f"第 {step_at('write')}/{len(STEPS)} 步")


def test_playing_goes_step_by_step_to_the_end_and_stops(tab: Page, built: Path) -> None:
    tab.clock.install()
    tab.goto((built / "en" / PAGE).as_uri())
    shown = Shown(tab)
    shown.button("Play").click()
    shown.expect_step(1)
    expect(shown.says).to_have_attribute("aria-live", "off")
    tab.clock.run_for(2_000)
    shown.expect_step(2)
    tab.clock.run_for(2_000 * len(STEPS))
    shown.expect_step(len(STEPS))
    expect(shown.play).to_have_attribute("aria-label", "Play")
    expect(shown.says).to_have_attribute("aria-live", "polite")
    shown.button("Play").click()
    shown.expect_step(1)


def test_nothing_plays_by_itself(tab: Page, built: Path) -> None:
    tab.clock.install()
    tab.goto((built / "en" / PAGE).as_uri())
    tab.clock.run_for(60_000)
    expect(Shown(tab).root.locator(".player-states")).to_be_hidden()
    expect(Shown(tab).figure.locator(".code-dots")).to_have_count(0)


def asked_to_play(tab: Page, built: Path, motion: str) -> Shown:
    tab.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    # what the option :plays: writes into a page
    tab.route(
        "**/timeline.html",
        lambda route: route.fulfill(
            body=(built / "en" / PAGE)
            .read_text(encoding="utf-8")
            .replace('<div class="timeline"', '<div class="timeline" data-plays', 1),
            content_type="text/html",
        ),
    )
    tab.clock.install()
    tab.goto((built / "en" / PAGE).as_uri())
    shown = Shown(tab)
    shown.player.scroll_into_view_if_needed()
    return shown


def test_one_that_is_asked_to_plays_by_itself(tab: Page, built: Path) -> None:
    shown = asked_to_play(tab, built, "no-preference")
    expect(shown.play).to_have_class(re.compile("is-playing"))
    shown.play.click()
    expect(shown.play).not_to_have_class(re.compile("is-playing"))


def test_it_does_not_where_less_motion_is_wanted(tab: Page, built: Path) -> None:
    shown = asked_to_play(tab, built, "reduce")
    tab.clock.run_for(60_000)
    expect(shown.root.locator(".player-states")).to_be_hidden()


def test_a_step_by_hand_pauses(tab: Page, built: Path) -> None:
    tab.clock.install()
    tab.goto((built / "en" / PAGE).as_uri())
    shown = Shown(tab)
    shown.button("Play").click()
    shown.button("Next step").click()
    tab.clock.run_for(10_000)
    shown.expect_step(2)


def test_the_slider_leads_to_any_step(shown: Shown) -> None:
    shown.slider.fill("3")
    shown.expect_step(4)
    text = shown.counter.inner_text()
    expect(shown.slider).to_have_attribute("aria-valuetext", text)


def test_the_keyboard_steps_plays_and_pauses(shown: Shown) -> None:
    shown.button("Next step").focus()
    keyboard = shown.tab.keyboard
    for key, step in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1)):
        keyboard.press(key)
        shown.expect_step(step)
    keyboard.press("End")
    shown.expect_step(len(STEPS))
    keyboard.press("Home")
    shown.expect_step(1)
    shown.slider.focus()
    keyboard.press("ArrowRight")
    shown.expect_step(2)
    keyboard.press("Space")
    expect(shown.play).to_have_attribute("aria-label", "Pause")
    keyboard.press("Space")
    expect(shown.play).to_have_attribute("aria-label", "Play")


def test_a_row_of_the_table_leads_to_its_step(shown: Shown) -> None:
    shown.root.locator("summary").click()
    shown.root.locator(".timeline-table tbody tr").nth(2).click()
    shown.expect_step(3)
    current = shown.root.locator("[aria-current=step]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text(Sentences(lost_deposit(), "en").row(STEPS[2]).what)


# --- addresses


def test_an_address_leads_to_a_step(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / PAGE).as_uri())
    second = tab.locator(".timeline").nth(1).get_attribute("id")
    tab.goto(f"{(built / 'en' / PAGE).as_uri()}#{second}-step=4")
    Shown(tab, 1).expect_step(4)
    expect(Shown(tab, 1).player).to_be_in_viewport()
    expect(Shown(tab).root.locator(".player-states")).to_be_hidden()
    tab.evaluate("location.hash = 'step=2'")
    Shown(tab).expect_step(2)


def test_the_counter_is_a_link_to_its_step(shown: Shown) -> None:
    shown.slider.fill("2")
    shown.counter.click()
    assert re.search(r"#timeline-[\w-]+-step=3$", shown.tab.url)
    shown.tab.reload()
    shown.expect_step(3)


@pytest.mark.parametrize("anchor", ["timeline-next", "step", "step=", "%", "step=2x"])
def test_any_other_address_is_left_alone(tab: Page, built: Path, anchor: str) -> None:
    errors: list[object] = []
    tab.on("pageerror", lambda error: errors.append(error))
    tab.goto(f"{(built / 'en' / PAGE).as_uri()}#{anchor}")
    expect(Shown(tab).root.locator(".player-states")).to_be_hidden()
    assert errors == []
    if anchor == "timeline-next":
        expect(tab.locator("#timeline-next")).to_be_in_viewport()


def test_the_language_switch_keeps_the_heading_after_a_step(shown: Shown, built: Path) -> None:
    shown.tab.locator("#timeline-two").evaluate("heading => heading.scrollIntoView()")
    Shown(shown.tab, 1).button("Next step").click()
    shown.tab.get_by_role("link", name="简体中文").first.click()
    assert shown.tab.url == f"{(built / 'zh' / PAGE).as_uri()}#timeline-two"


# --- picture and code


@pytest.mark.parametrize("width", [1280, 360])
def test_pressing_on_the_picture_leads_to_that_moment(tab: Page, built: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto((built / "en" / PAGE).as_uri())
    shown = Shown(tab)
    picture = shown.root.locator("svg[data-scale]:visible")
    expect(picture).to_have_count(1)
    write = picture.locator(f".t-mark[data-t0='{STEPS[step_at('write') - 1].t}']").first
    write.click(force=True)
    shown.expect_step(step_at("write"))
    cursor = picture.locator(".t-cursor")
    expect(cursor).to_have_count(1)
    along = "x" if width == 1280 else "y"
    assert cursor.get_attribute(f"{along}1") == cursor.get_attribute(f"{along}2")


def test_every_process_is_marked_at_its_line(shown: Shown) -> None:
    shown.slider.fill(str(step_at("read") - 1))
    dots = shown.code.locator(".player-dot")
    expect(dots).to_have_count(2)
    expect(shown.line(READS).locator(".player-dot.run")).to_have_attribute("title", "Process-1")
    expect(shown.line(18).locator(".player-dot.join")).to_have_attribute("title", "main process")
    expect(shown.code.locator(".is-next")).to_have_count(1)
    assert "is-next" in (shown.line(READS).get_attribute("class") or "")


def test_the_states_of_all_processes_are_told(shown: Shown) -> None:
    shown.slider.fill(str(step_at("write") - 1))
    rows = shown.root.locator(".player-states tbody tr")
    texts = [row.inner_text().split("\t") for row in rows.all()]
    assert [[cell.strip() for cell in row] for row in texts] == [
        ["main process", "18", "waiting for Process-1 to end", ""],
        ["Process-1", str(WRITES), "running", "seen = 100"],
    ]
    expect(rows.nth(1)).to_have_class(re.compile("is-next"))


def test_pointing_at_a_line_lights_what_it_did(shown: Shown) -> None:
    shown.line(WRITES).hover()
    lit = shown.root.locator("svg:visible .t-lit")
    assert set(lit.evaluate_all("all => all.map((one) => one.dataset.line)")) == {str(WRITES)}
    shown.figure.locator("figcaption").first.hover()
    expect(shown.root.locator(".t-lit, .t-dim")).to_have_count(0)


def test_pointing_at_the_picture_lights_the_line(shown: Shown) -> None:
    bar = shown.root.locator(f"svg:visible [data-line='{WRITES}']").first
    bar.hover(force=True)
    expect(shown.code.locator(".is-lit")).to_have_count(1)
    assert "is-lit" in (shown.line(WRITES).get_attribute("class") or "")


def test_focusing_a_line_number_lights_it_too(shown: Shown) -> None:
    shown.slider.fill(str(step_at("write") - 1))
    shown.root.locator(".player-number:visible").last.focus()
    assert "is-lit" in (shown.line(WRITES).get_attribute("class") or "")


def test_two_runs_of_one_script_share_its_code(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / PAGE).as_uri())
    one, other = Shown(tab, 1), Shown(tab, 2)
    for run, step in ((one, "4"), (other, "3")):
        run.picture.scroll_into_view_if_needed()
        run.slider.fill(step)
    other.expect_step(4)
    one.expect_step(5)
    code = tab.locator("figure.example").nth(1).locator(".panel-code pre")
    assert code.locator(".code-line .code-line").count() == 0
    assert code.locator(".player-dot").count() <= 2
    assert "player-on" not in (one.root.get_attribute("class") or "")


# --- the pictures after the first


def test_a_later_picture_comes_when_it_is_about_to_be_seen(tab: Page, built: Path) -> None:
    tab.set_viewport_size({"width": 800, "height": 300})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((built / "en" / PAGE).as_uri())
    later = Shown(tab, 2)
    expect(later.root.locator(".timeline-table")).to_have_count(1)
    assert not [url for url in asked if "/timelines/" in url]
    height = later.picture.bounding_box()
    later.picture.scroll_into_view_if_needed()
    expect(later.picture.locator("svg:visible")).to_have_count(1)
    assert [url.rpartition("/")[2] for url in asked if "/timelines/" in url][-1].endswith(".js")
    there = later.picture.bounding_box()
    assert height is not None
    assert there is not None
    assert abs(there["height"] - height["height"]) <= 2  # the page does not jump
    later.slider.fill("2")
    later.expect_step(3)


def test_an_address_of_a_step_brings_its_picture(tab: Page, built: Path) -> None:
    tab.goto((built / "en" / PAGE).as_uri())
    name = Shown(tab, 2).root.get_attribute("id")
    tab.goto("about:blank")
    tab.goto(f"{(built / 'en' / PAGE).as_uri()}#{name}-step=3")
    Shown(tab, 2).expect_step(3)


def test_without_a_script_a_later_picture_is_an_image(plain_tab: Page, built: Path) -> None:
    plain_tab.goto((built / "en" / PAGE).as_uri())
    image = plain_tab.locator(".timeline").nth(2).locator("img")
    image.scroll_into_view_if_needed()
    expect(image).to_be_visible()
    plain_tab.wait_for_load_state("networkidle")
    box = image.bounding_box()
    assert box is not None
    assert box["height"] > 100  # a picture, not the mark of one that is missing
    assert image.get_attribute("alt")


# --- what must stay as it was


def test_copying_gives_exactly_the_script(
    sample: Project, shown: Shown, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown.slider.fill(str(step_at("read") - 1))
    button = shown.figure.locator("button.copybtn")
    button.click()
    expect(button).to_have_attribute("data-tooltip", "Copied!")
    script = example.load(sample.examples / "lock/lost_deposit.py")
    assert shown.tab.evaluate("navigator.clipboard.readText()") + "\n" == script.code


def test_selecting_code_by_hand_gives_code_that_runs(sample: Project, shown: Shown) -> None:
    shown.slider.fill(str(step_at("read") - 1))
    selected = shown.code.evaluate(
        "pre => (getSelection().selectAllChildren(pre), getSelection().toString())"
    )
    script = example.load(sample.examples / "lock/lost_deposit.py")
    assert selected.rstrip("\n") == script.code.rstrip("\n")


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


def test_without_a_script_picture_code_and_table_remain(plain_tab: Page, built: Path) -> None:
    plain_tab.goto((built / "en" / PAGE).as_uri())
    root = plain_tab.locator(".timeline").first
    expect(root.locator("svg[data-scale]:visible")).to_have_count(1)
    expect(root.locator(".player")).to_be_hidden()
    root.locator("summary").click()
    expect(root.locator(".timeline-table tbody tr")).to_have_count(len(STEPS))
    expect(root.locator(".timeline-table tbody tr").last).to_be_visible()


def test_on_paper_there_is_nothing_to_press(shown: Shown) -> None:
    shown.slider.fill("3")
    shown.tab.emulate_media(media="print")
    expect(shown.player).to_be_hidden()
    expect(shown.root.locator(".player-bar")).to_be_hidden()
    expect(shown.code.locator(".code-dots").first).to_be_hidden()


# --- the bar


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_a_step_is_accessible(
    tab: Page, built: Path, language: str, scheme: str, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(f"{(built / language / PAGE).as_uri()}#step={step_at('write')}")
    tab.locator(".timeline-table summary").first.click()
    found = [
        f"{one['id']}: {node['html'][:120]}"
        for one in Axe().run(tab).response["violations"]
        for node in one["nodes"]
    ]
    assert found == []
    assert small_texts(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    least = 44 if width == 360 else 24
    sizes = (
        tab.locator(".player")
        .first.locator("button:visible, input")
        .evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect()).map((b) => [b.width, b.height])"
        )
    )
    assert all(w >= least and h >= least for w, h in sizes)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_bar_stays_in_sight_over_the_code(shown: Shown, width: int) -> None:
    shown.slider.fill("3")
    shown.tab.set_viewport_size({"width": width, "height": 700})
    shown.code.locator(".code-line").last.evaluate("one => one.scrollIntoView({block: 'end'})")
    expect(shown.root.locator(".player-bar")).to_be_in_viewport(ratio=1)


def test_only_pages_with_a_timeline_load_the_player(built: Path) -> None:
    for path in built.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        wanted = 'class="timeline"' in text
        assert (player.SCRIPT in text) == wanted, path
        assert (player.STYLE in text) == wanted, path


def test_script_and_style_are_small() -> None:
    assert len(gzip.compress(player.script().encode(), mtime=0)) <= 6_000
    assert len(gzip.compress(player.style().encode(), mtime=0)) <= 4_000
