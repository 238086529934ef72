"""The HTML below a picture: its table and its states say what the steps say."""

import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from mpdocs.timeline import player
from mpdocs.timeline.recording import Line, Mark, Recording
from mpdocs.timeline.steps import Sentences, tell
from tests.recording_samples import child, handed_over, recorded


def soup(recording: Recording, language: str = "en") -> BeautifulSoup:
    return BeautifulSoup(str(player.markup(recording, language)), "html.parser")


def data(page: BeautifulSoup) -> dict[str, Any]:
    found = page.select_one("script.timeline-data")
    assert isinstance(found, Tag)
    read: dict[str, Any] = json.loads(found.text)
    return read


def states(page: BeautifulSoup) -> list[list[list[object]]]:
    steps: list[list[list[object]]] = data(page)["steps"]
    return steps


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_table_has_every_step(language: str) -> None:
    sentences = Sentences(handed_over(), language)
    shown = [
        [cell.text for cell in row.select("td")]
        for row in soup(handed_over(), language).select(".timeline-table tbody tr")
    ]
    rows = map(sentences.row, tell(handed_over()).steps)
    assert shown == [[f"{row.t / 1000:.1f}", row.who, row.what] for row in rows]


def test_there_is_a_set_of_states_for_every_row_of_the_table() -> None:
    page = soup(handed_over())
    assert len(states(page)) == len(page.select(".timeline-table tbody tr"))


def test_states_are_told_only_where_they_change() -> None:
    steps = states(soup(handed_over()))
    assert [lane for lane, *_ in steps[0]] == [0, 1, 2]
    released = next(
        step for step in steps if [2, 7, "run", "running", "till", "name = 'bob'"] in step
    )
    assert [lane for lane, *_ in released] == [1, 2]


def test_a_column_that_would_stay_empty_is_not_there() -> None:
    quiet = soup(recorded(child(1)))
    assert list(data(quiet)["heads"].values()) == ["Process", "Line", "State"]


def test_what_a_script_prints_cannot_end_the_markup() -> None:
    nasty = "</script><b>&"
    page = soup(
        recorded(
            child(1),
            marks=[Mark(1, 20_000, "print", "", 9, nasty)],
            lines=[Line(1, 19_000, 8, {"text": repr(nasty)})],
        )
    )
    assert not page.select("b")
    assert f"prints: {nasty}" in [one.text for one in page.select(".timeline-table td")]
    assert any(f"text = {nasty!r}" in str(state) for step in states(page) for state in step)


def test_steps_that_were_left_out_are_counted() -> None:
    marks = [Mark(1, 5_000 + 400 * k, "print", "", 9, str(k)) for k in range(200)]
    page = soup(recorded(child(1), marks=marks))
    left_out = page.select_one(".timeline-table p")
    assert left_out is not None
    found = re.search(r"\d+", left_out.text)
    assert found is not None
    assert int(found[0]) == tell(recorded(child(1), marks=marks)).left_out


def test_the_labels_are_in_the_language_of_the_page() -> None:
    chinese = soup(handed_over(), "zh").get_text()
    assert "用表格读这张图" in chinese
    assert "Read this picture" not in chinese
