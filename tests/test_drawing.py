"""Drawings: one source for both languages, and colours that survive without variables."""

import pytest

from mpdocs.sphinx.drawing import DrawingError, flat, localised

SOURCE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 100">
  <text><tspan class="lang-en">pipe</tspan><tspan class="lang-zh">管道</tspan></text>
  <g class="lang-zh box"><rect width="1" height="1"/></g>
  <path style="stroke: var(--lane-1, var(--process, #0670C8))" d="M0 0"/>
</svg>
"""


def test_only_the_language_of_the_page_stays() -> None:
    english = localised(SOURCE, "en", "a pipe")
    assert "pipe</tspan>" in english
    assert "管道" not in english
    assert "<rect" not in english
    chinese = localised(SOURCE, "zh", "一条管道")
    assert "管道" in chinese
    assert "pipe</tspan>" not in chinese


def test_it_says_what_it_shows() -> None:
    assert 'role="img" aria-label="a &lt;pipe&gt;"' in localised(SOURCE, "en", "a <pipe>")


def test_books_get_the_innermost_fallback() -> None:
    assert 'style="stroke: #0670C8"' in flat(localised(SOURCE, "en", "a pipe"))


@pytest.mark.parametrize(
    ("source", "message"),
    [("<svg", "no XML"), ("<p/>", "not an <svg>"), (SOURCE.replace("viewBox", "box"), "viewBox")],
)
def test_what_is_no_drawing_is_refused(source: str, message: str) -> None:
    with pytest.raises(DrawingError, match=message):
        localised(source, "en", "a pipe")
