"""The steps of a run in books: whatever a script says, it arrives, and fits its line."""

from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from docutils import nodes
from sphinx.util import texescape

from mpdocs.sphinx.timeline_table import Table, TimelineTables, _html, _latex
from mpdocs.timeline import player
from mpdocs.timeline.recording import Mark, Recording
from tests.recording_samples import child, everything, handed_over, recorded

HOSTILE = r"100% of $x_1 & #2 ~ ^ \end{timelinesteps} <pid> it’s 锁"
LONG = "x" * 300


def printed(*texts: str) -> Recording:
    marks = [Mark(1, 20_000 + 500 * n, "print", "", 9, text) for n, text in enumerate(texts)]
    return recorded(child(1), marks=marks)


def written(recording: Recording, builder: str, language: str = "en") -> str:
    """The steps as the writer of an EPUB or of LaTeX writes them."""
    texescape.init()
    listing = player.markup(recording, language).listing
    node = TimelineTables(tables=[Table("timeline-x", "examples/x_y.py", listing)])
    writer = SimpleNamespace(
        body=[],
        builder=SimpleNamespace(name=builder),
        curfilestack=["learn/x"],
        encode=lambda text: texescape.escape(text, "xelatex") if builder == "latex" else text,
        idescape=lambda name: name,
        hypertarget=lambda name: rf"\label{{learn/x:{name}}}",
        hyperlink=lambda name: rf"{{\hyperref[{name}]{{",
    )
    with pytest.raises(nodes.SkipNode):
        (_latex if builder == "latex" else _html)(writer, node)
    return "".join(writer.body)


def cells(xhtml: str) -> list[list[str]]:
    rows = ElementTree.fromstring(xhtml).findall(".//tbody/tr")
    return [["".join(cell.itertext()) for cell in row] for row in rows]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_epub_has_every_step(language: str) -> None:
    rows = player.markup(handed_over(), language).listing.rows
    assert cells(written(handed_over(), "epub", language)) == [
        [row.ms, row.who, row.what] for row in rows
    ]


def test_what_a_script_prints_stays_text_in_the_epub() -> None:
    whats = [what for _ms, _who, what in cells(written(printed(HOSTILE), "epub"))]
    assert f"prints: {HOSTILE}" in whats


@pytest.mark.parametrize("builder", ["epub", "latex"])
def test_what_no_file_can_hold_gives_way_to_a_sign(builder: str) -> None:
    text = written(printed("a\x00\x0b\x1bb"), builder)
    assert "a\N{REPLACEMENT CHARACTER}" in text.replace(r"{\ttfamily ", "")
    assert not [one for one in text if ord(one) < 32 and one != "\n"]


def test_what_a_script_prints_stays_text_in_latex() -> None:
    text = written(printed(HOSTILE), "latex")
    assert text.count(r"\end{timelinesteps}") == 1
    assert r"100\% of \$x\_1 \& \#2 " in text
    assert r"\textbackslash{}end\{timelinesteps\}" in text
    assert "it’s 锁" in text


def test_a_long_value_may_end_a_line_anywhere_in_latex() -> None:
    text = written(printed(LONG, "a short word"), "latex")
    assert text.count(r"x\allowbreak{}x") > 100
    assert "a short word" in text


def test_a_sign_that_the_face_of_the_text_lacks_is_set_in_that_of_the_code() -> None:
    assert r"tea {\ttfamily ↵} pot {\ttfamily ⇄}" in written(printed("tea\npot ⇄"), "latex")


def test_steps_that_are_left_out_are_counted() -> None:
    many = printed(*(str(number) for number in range(200)))
    left_out = player.markup(many, "en").listing.left_out
    assert left_out
    assert left_out in written(many, "epub")
    assert rf"\timelinestep{{}}{{{left_out}}}" in written(many, "latex")


def test_only_the_name_of_a_thread_takes_two_lines() -> None:
    text = written(everything(), "epub")
    assert "<td>Process-1</td>" in text
    assert '<td class="timeline-long">main process, result handler</td>' in text
