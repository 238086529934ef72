"""What the search is given to look through, and the program that does it."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docutils import nodes

from mpdocs.sphinx.panel import Caption, Code, Panel
from mpdocs.sphinx.search import asked, synonyms
from mpdocs.sphinx.search.bundle import PARTS, bundle
from mpdocs.sphinx.search.entry import Entry, entries
from mpdocs.sphinx.search.error import SearchFileError
from mpdocs.sphinx.search.index import IndexedPage, script

REPOSITORY = Path(__file__).parents[1]
FOLDER = REPOSITORY / "docs" / "_shared" / "search"

TRACEBACK = """\
Process Process-1:
Traceback (most recent call last):
  File "/home/ann/lamp.py", line 7, in light
    lamp.light()
    ~~~~~~~~~~^^
RuntimeError:
        The lamp at <addr> has no oil.
"""


def section(name: str, *children: nodes.Node) -> nodes.section:
    return nodes.section("", nodes.title(text=name), *children, ids=[name.lower()])


def page(*children: nodes.Node) -> list[Entry]:
    document = nodes.document(None, None)  # type: ignore[arg-type]
    document += section("Lamp", *children)
    return entries(document)


def data(text: str) -> dict[str, list[list[object]]]:
    read: dict[str, list[list[object]]] = json.loads(
        text.removeprefix("globalThis.siteSearchData=").removesuffix(";\n")
    )
    return read


# --- entries


def test_every_heading_begins_an_entry() -> None:
    found = page(
        nodes.paragraph(text="A lamp\ngives light."),
        section(
            "Oil",
            nodes.paragraph(text="It burns."),
            section("Wick", nodes.paragraph(text="It is long.")),
        ),
    )
    assert [(one.anchor, one.level, one.heading, one.text) for one in found] == [
        ("", 0, "Lamp", ["A lamp gives light."]),
        ("oil", 1, "Oil", ["It burns."]),
        ("wick", 2, "Wick", ["It is long."]),
    ]


def test_a_heading_with_nothing_but_headings_below_it_is_no_entry() -> None:
    found = page(section("Wrong", section("Smoke", nodes.paragraph(text="It smokes."))))
    assert [one.heading for one in found] == ["Lamp", "Smoke"]


def test_a_row_of_a_table_is_one_line() -> None:
    cells = [nodes.entry("", nodes.paragraph(text=text)) for text in ("oil", "burns")]
    table = nodes.table("", nodes.tgroup("", nodes.tbody("", nodes.row("", *cells))))
    assert page(table)[0].text == ["oil · burns"]


def test_of_a_program_what_it_uses_of_python_counts() -> None:
    code = '"""Lights a lamp."""\nimport os\n\nlamp = os.getpid()\nprint(lamp, end="")\n'
    panel = Panel(
        "",
        Caption("", "", nodes.literal(text="examples/lamp/light.py")),
        Code(code, code, language="python"),
    )
    (entry,) = page(panel)
    assert entry.code >= {"Lights", "os", "getpid", "print", "end", "light"}
    assert entry.text == []


def test_an_error_message_is_kept_without_where_it_happened() -> None:
    output = nodes.literal_block(text=TRACEBACK, classes=["panel-output"])
    assert page(output)[0].messages == ["RuntimeError:", "The lamp at … has no oil."]


def test_other_output_is_no_message() -> None:
    (entry,) = page(nodes.literal_block(text="the lamp is lit\n"))
    assert entry.messages == []
    assert "lit" in entry.code


# --- the data


def test_the_data_hold_each_page_with_the_number_of_its_entries() -> None:
    found = page(
        nodes.paragraph(text="It is hot."), section("Oil", nodes.paragraph(text="It burns."))
    )
    read = data(script([IndexedPage("about/lamp", "Lamp", "About", found)], []))
    assert read["pages"] == [["about/lamp", "Lamp", "About", 0.5, 2]]
    assert read["entries"][2] == ["Lamp", "Oil"]


def test_words_that_most_programs_have_are_left_out() -> None:
    found = [Entry("", 0, f"Lamp {i}", code={"import", f"lamp{i}"}) for i in range(5)]
    read = data(script([IndexedPage("lamp", "Lamp", "", found)], []))
    assert read["entries"][4] == [f"lamp{i}" for i in range(5)]


# --- synonyms


def test_both_names_of_a_term_mean_each_other() -> None:
    found = synonyms.load(REPOSITORY / "docs")
    (queue,) = [one for one in found if one.same and "queue" in one.said]
    assert set(queue.means) == {"queue", "队列"}


def test_a_word_that_pages_avoid_still_leads_to_the_right_one() -> None:
    found = synonyms.load(REPOSITORY / "docs")
    assert any("信号灯" in one.said and "信号量" in one.means for one in found)


# --- what is asked


def test_a_question_is_found_at_its_section_and_shown_nowhere() -> None:
    found = page(section("Oil", nodes.paragraph(text="It burns.")))
    asked.add({"lamp": ["why is it dark"], "oil": ["how to refill"]}, "learn/lamp", found)
    read = data(script([IndexedPage("learn/lamp", "Lamp", "", found)], []))
    assert read["entries"][6] == ["why is it dark", "how to refill"]
    assert read["entries"][3] == ["", "It burns."]


def test_a_section_has_the_questions_of_both_languages() -> None:
    (one, *others) = asked.load(REPOSITORY / "docs")["shared-memory-lifetime"]
    assert one.isascii()
    assert "共享内存怎么释放" in others


@pytest.mark.parametrize(
    ("load", "name", "text", "message"),
    [
        (synonyms.load, synonyms.NAME, "[[synonym", "expected"),
        (synonyms.load, synonyms.NAME, '[[synonym]]\nsaid = ["a"]\n', "needs said and means"),
        (asked.load, asked.NAME, "[lamp", "expected"),
        (asked.load, asked.NAME, '[lamp]\nen = ["a"]\n', "needs en and zh"),
    ],
)
def test_a_faulty_file_of_words_is_refused(
    tmp_path: Path, load: Callable[[Path], object], name: str, text: str, message: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(SearchFileError, match="(?i)" + message):
        load(tmp_path)


# --- the program


def test_minisearch_is_the_file_that_the_readme_names() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    named = re.search(r"sha256 of `minisearch\.js` \| `(\w+)`", readme)
    assert named is not None
    assert hashlib.sha256((FOLDER / "minisearch.js").read_bytes()).hexdigest() == named[1]
    assert "Luca Ongaro" in (FOLDER / "minisearch.LICENSE").read_text(encoding="utf-8")


def test_every_script_of_the_folder_is_in_the_program() -> None:
    assert {path.name for path in FOLDER.glob("*.js")} == set(PARTS)


def test_the_program_has_no_comments_and_no_names_for_others() -> None:
    ours = bundle(FOLDER).partition("(() => {\n")[2]
    assert not re.search(r"^\s*(?://|/\*|\*)", ours, re.MULTILINE)
    assert ours.endswith("})();\n")
