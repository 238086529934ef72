"""Every recording of the site in a real browser: no text leaves its picture or lies on another.

The faces of this machine are not those of every reader; widths are estimated with a wide one.
"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from mpdocs.timeline import drawing, player
from mpdocs.timeline.recording import loads
from tests.recording_samples import crowd, everything, lost_deposit

pytest_plugins = ["tests.browser_fixtures"]

VERIFIED = Path(__file__).parents[1] / "verified"
LAYOUTS = {"wide": drawing.wide, "narrow": drawing.narrow}

_PROBE = """() => [...document.querySelectorAll("svg[data-scale]")].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    const shown = [...svg.querySelectorAll("text")].map(text => ({
        text: text.textContent, box: text.getBoundingClientRect(),
    }));
    const name = svg.parentElement.id;
    const found = [];
    for (const [i, {text, box}] of shown.entries()) {
        const {left, right, top, bottom} = box;
        if (left < frame.left - 1 || right > frame.right + 1 ||
            top < frame.top - 1 || bottom > frame.bottom + 1) found.push([name, text, "out"]);
        for (const {text: under, box: other} of shown.slice(0, i)) {
            const across = Math.min(right, other.right) - Math.max(left, other.left);
            const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            if (across > 2 && down > 3) found.push([name, text, "lies on", under]);
        }
    }
    return found;
})"""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_texts_keep_clear_of_each_other(tab: Page, layout: str, language: str) -> None:
    recordings = {
        str(path.relative_to(VERIFIED)): loads(path.read_text(encoding="utf-8"))
        for path in sorted(VERIFIED.rglob("*.timeline.json"))
    }
    recordings |= {"crowd": crowd(), "everything": everything(), "deposit": lost_deposit()}
    pictures = [
        f'<div id="{name}">{LAYOUTS[layout](one, language, prefix=f"p{number}")}</div>'
        for number, (name, one) in enumerate(recordings.items())
    ]
    style = f"{player.style()} svg[data-scale] {{ font-family: 'DejaVu Sans', sans-serif; }}"
    tab.set_content(f'<html lang="{language}"><style>{style}</style>{"".join(pictures)}')
    found: list[Any] = tab.evaluate(_PROBE)
    assert found == []
