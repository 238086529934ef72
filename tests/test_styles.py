"""Style sheets: rules that no page needs are left out, and no other."""

import gzip
import re
from pathlib import Path

import pytest

from mpdocs.project import Project
from mpdocs.sphinx import site, styles

pytest_plugins = ["tests.site_fixtures"]

NAMES = frozenset({"html", "body", "article", "p", "panel", "main-part", "sd:x"})


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        ".panel > p",
        "#main-part p.panel::before",
        "article[role='main'] p:first-child",
        "article[data-name='.not-there']",
        ".panel:not(.not-there, :is(.neither)) p",
        ":is(h1, h2)",
        ":root",
        "*",
        ":lang(zh) p",
        r".sd\:x",
        "body:has(.panel)",
    ],
)
def test_a_selector_that_hits_something_stays(selector: str) -> None:
    assert styles.purged(f"{selector} {{ color: red; }}", NAMES) == f"{selector}{{color: red;}}\n"


@pytest.mark.parametrize(
    "selector", [".gone", "table", ".panel .gone", "p#gone", "body:has(.gone)", "p.panel.gone"]
)
def test_a_selector_that_hits_nothing_goes(selector: str) -> None:
    assert styles.purged(f"{selector} {{ color: red }}", NAMES) == "\n"


def test_of_a_list_only_what_hits_stays() -> None:
    assert styles.purged(".gone, p:is(.a, .b), table { x: y }", NAMES) == "p:is(.a, .b){x: y}\n"


def test_groups_stay_with_what_is_in_them() -> None:
    css = "@media print { .gone { x: y } p { x: y } } @supports (x: y) { .gone { x: y } }"
    assert styles.purged(css, NAMES) == "@media print{p{x: y}}\n"


def test_what_is_no_rule_for_elements_stays() -> None:
    css = (
        '/*! licence */ @charset "utf-8"; /* ours */ @font-face { src: local("A") }\n'
        "@keyframes gone { from { x: y } to { x: z } }"
    )
    assert styles.purged(css, NAMES).splitlines() == [
        "/*! licence */",
        '@charset "utf-8";',
        '@font-face{src: local("A")}',
        "@keyframes gone{from { x: y } to { x: z }}",
    ]


def test_brackets_in_strings_and_rules_in_rules_are_no_ends() -> None:
    css = 'p::before { content: "}{"; & .x { y: z } } .gone { a: b }'
    assert styles.purged(css, NAMES) == 'p::before{content: "}{"; & .x { y: z }}\n'


def test_names_come_from_pages_and_scripts() -> None:
    page = '<main class="wide open"><p id="there">text <b>not</b></p></main>'
    names = styles.used({page}, {'one.classList.add("made-later")'})
    assert {"wide", "open", "there", "main", "b", "made-later"} <= names
    assert "text" not in names


def test_the_pages_ask_for_the_sheets_as_they_are(built: Path) -> None:
    for page in (built / "en" / "index.html", built / "en" / "learn" / "lock.html"):
        for found in re.finditer(r'href="([^"?]+\.css)\?v=(\w*)"', page.read_text("utf-8")):
            sheet = (page.parent / found[1]).read_bytes()
            assert styles.digest(sheet.decode()) == found[2]


def test_a_theme_that_is_slim_weighs_little(built: Path) -> None:
    sheets = [built / "en" / "_static" / name for name in ("styles/furo.css", "pygments.css")]
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in sheets) < 9_000


def test_building_again_gives_the_same_sheets(sample: Project, built: Path, tmp_path: Path) -> None:
    def sheets() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (built / "en/_static").rglob("*.css")}

    before = sheets()
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("READTHEDOCS_CANONICAL_URL", raising=False)
        site.build(sample, built)
    assert sheets() == before
