"""The ledger of statements against the pages."""

from pathlib import Path

import pytest

from mpdocs import pages
from mpdocs.pages.includes import included
from mpdocs.project import LANGUAGES, Project
from mpdocs.statements import IDS, LedgerError, Statement, load

PROJECT = Project(Path(__file__).parent.parent)
LEDGER = {statement.id: statement for statement in load(PROJECT.docs)}


def labels(page: pages.Page) -> set[str]:
    return {label.name for block in page.walk() for label in block.labels}


PAGES = {
    language: [pages.load(path) for path in sorted((PROJECT.docs / language).rglob("*.md"))]
    for language in LANGUAGES
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("statement", LEDGER.values(), ids=lambda statement: statement.id)
def test_is_taught_and_shown_on_the_page_that_it_names(statement: Statement, language: str) -> None:
    (page,) = [page for page in PAGES[language] if statement.label in labels(page)]
    shown = {
        include.file.relative_to(PROJECT.examples).as_posix()
        for include in included(page, PROJECT.docs)
        if include.file.is_relative_to(PROJECT.examples)
    }
    assert statement.example in shown, f"{page.path} does not show it"
    assert statement.id in page.statements, f"{page.path} does not name it in its front matter"


def test_all_169_statements_of_the_notes_are_there() -> None:
    assert len(IDS) == 169
    assert tuple(LEDGER) == IDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_name_only_statements_that_exist(language: str) -> None:
    assert {one for page in PAGES[language] for one in page.statements} == set(IDS)


def write(tmp_path: Path, text: str) -> Path:
    (tmp_path / "_shared").mkdir()
    (tmp_path / "_shared" / "statements.toml").write_text(text, encoding="utf-8")
    return tmp_path


GOOD = """
[[statement]]
id = "A1"
verdict = "false"
said_en = "a"
said_zh = "b"
correct_en = "c"
correct_zh = "d"
label = "process-program"
example = "process/program_twice.py"
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD + GOOD, "A1 is there 2 times"),
        (GOOD.replace("A1", "A99"), "there is no statement A99"),
        (GOOD.replace('said_en = "a"\n', ""), "A1: missing or unknown: said_en"),
        (GOOD.replace('"d"', '""'), "A1: empty: correct_zh"),
        (GOOD.replace('"false"', '"wrong"'), "A1: verdict 'wrong' is none of"),
        (GOOD.replace('"d"', ""), "cannot be read"),
    ],
)
def test_damaged_ledger_says_where(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        load(write(tmp_path, text))


def test_missing_ledger_says_where(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"statements\.toml: cannot be read"):
        load(tmp_path)
