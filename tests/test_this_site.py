"""This site itself: what no single example or page can prove of it."""

from pathlib import Path

import pytest

from mpdocs import pages, records
from mpdocs.commands import listing
from mpdocs.example import load
from mpdocs.project import Project
from mpdocs.runner import SUPPORTED
from mpdocs.timeline import records as timelines
from mpdocs.timeline.recording.invariants import broken

PROJECT = Project(Path(__file__).parent.parent)
SCRIPTS = PROJECT.scripts()


def test_every_example_is_shown_and_every_locked_page_is_there() -> None:
    assert [str(problem) for problem in pages.check_site(PROJECT.docs)] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=PROJECT.example_name)
def test_verified_on_every_supported_python_and_start_method(script: Path) -> None:
    record = records.load(script)
    assert record, f"never verified; run: python -m mpdocs matrix {PROJECT.display(script)}"
    wanted = {("linux", python, method) for python in SUPPORTED for method in load(script).methods}
    missing = wanted - record.settings()
    assert not missing, (
        f"not verified under {sorted(missing)}; "
        f"run: python -m mpdocs matrix --python all {PROJECT.display(script)}"
    )


def test_every_record_belongs_to_a_script() -> None:
    known = {PROJECT.record_path(script) for script in SCRIPTS}
    known |= {one.path for one in timelines.kept(PROJECT)}
    assert set(PROJECT.verified.rglob("*.json")) - known == set()


def test_every_recording_is_of_its_script_as_it_stands() -> None:
    stale = [
        timelines.command(PROJECT, one.script, one.label)
        for one in timelines.kept(PROJECT)
        if not timelines.is_current(one.script, one.recording)
    ]
    assert stale == [], "record anew: python -m mpdocs record --all"


def test_every_recording_keeps_the_invariants() -> None:
    assert {
        one.path: wrong for one in timelines.kept(PROJECT) if (wrong := broken(one.recording))
    } == {}


def test_every_recording_prints_what_its_script_states() -> None:
    foreign = []
    for one in timelines.kept(PROJECT):
        stated = "".join("".join(line for b in load(one.script).blocks for line in b.lines).split())
        foreign += [
            (one.path.name, mark.text)
            for mark in one.recording.marks
            if mark.kind == "print" and "".join(mark.text.split()) not in stated
        ]
    assert foreign == []


def test_list_of_examples_is_up_to_date() -> None:
    text = (PROJECT.examples / "README.md").read_text(encoding="utf-8")
    assert text == listing.markdown(PROJECT), "run: python -m mpdocs list --write"
