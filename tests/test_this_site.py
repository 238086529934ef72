"""This site itself: what no single example or page can prove of it."""

from pathlib import Path

import pytest

from mpdocs import pages, records
from mpdocs.commands import listing
from mpdocs.example import load
from mpdocs.project import Project
from mpdocs.runner import SUPPORTED

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
    assert set(PROJECT.verified.rglob("*.json")) - known == set()


def test_list_of_examples_is_up_to_date() -> None:
    text = (PROJECT.examples / "README.md").read_text(encoding="utf-8")
    assert text == listing.markdown(PROJECT), "run: python -m mpdocs list --write"
