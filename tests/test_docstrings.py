"""The catalogue of translated docstrings: what is looked up, and what an update keeps."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from mpdocs.sphinx import docstrings

OLD, NEW = "Wait until child process terminates", "Wait until the process ends."
CHINESE = "等待子进程终止。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A catalogue of one translated paragraph."""
    path = tmp_path / "docstrings.po"
    catalogue = Catalog(locale="zh_CN")
    catalogue.add(OLD, CHINESE, user_comments=["checked"])
    docstrings.save(path, catalogue)
    return path


def test_a_paragraph_that_only_another_python_shows_is_still_translated(path: Path) -> None:
    assert docstrings.update(path, [NEW]) == (1, 1)
    assert docstrings.translate([OLD], docstrings.load(path)) == ([CHINESE, ""], [])
    assert docstrings.translate([NEW], docstrings.load(path)) == ([NEW, ""], [NEW])


def test_a_paragraph_that_comes_back_has_its_translation_again(path: Path) -> None:
    for shown in (NEW, NEW, OLD):
        docstrings.update(path, [shown])
    text = path.read_text(encoding="utf-8")
    assert text.count(OLD) == 1
    assert f'# checked\nmsgid "{OLD}"\nmsgstr "{CHINESE}"' in text


def test_an_update_of_nothing_new_changes_no_byte(path: Path) -> None:
    docstrings.update(path, [NEW, OLD])
    before = path.read_bytes()
    docstrings.update(path, [NEW, OLD])
    assert path.read_bytes() == before


def test_a_guess_is_no_translation_until_somebody_has_looked_at_it(path: Path) -> None:
    catalogue = docstrings.load(path)
    catalogue[OLD].flags.add("fuzzy")
    docstrings.save(path, catalogue)
    for shown in (OLD, NEW, OLD):
        docstrings.update(path, [shown])
        assert docstrings.translate([OLD], docstrings.load(path))[1] == [OLD]


def test_the_lines_of_a_paragraph_stay_whole(path: Path) -> None:
    line = "a word and " * 20 + "the last"
    docstrings.update(path, [f"{line}\n    indented"])
    assert f'"{line}\\n"\n"    indented"' in path.read_text(encoding="utf-8")
