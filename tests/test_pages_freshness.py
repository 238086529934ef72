"""The lock of pairs: what is stale, who may write it, and that it is never lost."""

import json
from pathlib import Path

import pytest

from mpdocs.pages import LockError, accept, stale
from mpdocs.pages.freshness import read
from tests.pages_tree import Tree

EN = """\
---
statements: [A1]
---
(process)=
# Process

First.

(process-what)=
## What

Second.
"""
ZH = EN.replace("# Process", "# 进程").replace("First.", "第一。").replace("Second.", "第二。")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    tree = Tree(tmp_path)
    tree.page("en", "learn/process", EN)
    tree.page("zh", "learn/process", ZH)
    monkeypatch.chdir(tmp_path)
    return tree


def lock(tree: Tree) -> Path:
    return tree.docs / "pairs.lock.json"


def messages(tree: Tree) -> list[str]:
    return [str(problem) for problem in stale(tree.docs)]


def test_a_new_pair_was_never_read(tree: Tree) -> None:
    assert messages(tree) == [
        "docs/zh/learn/process.md:1: this page and docs/en/learn/process.md have never been read "
        "together. Read both, then: python -m mpdocs pairs accept learn/process"
    ]


def test_an_accepted_pair_is_fresh_until_a_section_changes(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    assert messages(tree) == []
    tree.page("en", "learn/process", EN.replace("Second", "Other"))
    assert messages(tree) == [
        "docs/en/learn/process.md:9: section (process-what) of docs/en/learn/process.md changed "
        "since both languages were last read together. Read both, then: "
        "python -m mpdocs pairs accept learn/process"
    ]
    tree.page("zh", "learn/process", ZH.replace("第二", "另外"))
    (message,) = messages(tree)
    assert "of docs/en/learn/process.md and docs/zh/learn/process.md changed" in message


def test_a_change_of_the_chinese_page_is_reported_there(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    tree.page("zh", "learn/process", ZH.replace("第一", "最先"))
    (message,) = messages(tree)
    assert message.startswith("docs/zh/learn/process.md:4: section (process) of docs/zh/")


def test_front_matter_and_space_at_line_ends_change_no_meaning(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    tree.page("en", "learn/process", EN.replace("[A1]", "[A1, A2]").replace("First.", "First. "))
    assert messages(tree) == []


def test_a_new_section_and_one_that_is_gone(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    for language, text in (("en", EN), ("zh", ZH)):
        tree.page(language, "learn/process", text.replace("process-what", "process-how"))
    assert [message.split(". ")[0] for message in messages(tree)] == [
        "docs/zh/learn/process.md:9: section (process-how) is new: nobody has read it in both "
        "languages",
        "docs/zh/learn/process.md:1: section (process-what) is gone from this page since it was "
        "last read",
    ]


def test_a_page_that_is_gone_is_taken_out_by_accepting_it(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    for language in ("en", "zh"):
        (tree.docs / language / "learn" / "process.md").unlink()
    (message,) = messages(tree)
    assert message.startswith("docs/pairs.lock.json:1: page learn/process is in the lock and in no")
    accept(tree.docs, ["learn/process"])
    assert read(tree.docs) == {}


def test_a_page_may_be_named_by_either_of_its_files(tree: Tree) -> None:
    assert accept(tree.docs, ["docs/zh/learn/process.md"]) == ["learn/process"]
    assert accept(tree.docs, [str(tree.docs / "en/learn/process.md")]) == ["learn/process"]


def test_the_file_is_canonical_json_with_one_section_a_line(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    text = lock(tree).read_text(encoding="utf-8")
    assert set(json.loads(text)["learn/process"]) == {"process", "process-what"}
    assert [line[:18] for line in text.split("\n")] == [
        "{",
        ' "learn/process": ',
        '  "process": ["' + read(tree.docs)["learn/process"]["process"][0][:3],
        '  "process-what": ',
        " }",
        "}",
        "",
    ]
    accept(tree.docs, ["learn/process"])
    assert lock(tree).read_text(encoding="utf-8") == text


def refused(tree: Tree, *chosen: str) -> str:
    before = lock(tree).read_bytes() if lock(tree).is_file() else None
    with pytest.raises(LockError) as caught:
        accept(tree.docs, chosen)
    assert (lock(tree).read_bytes() if before is not None else None) == before
    return str(caught.value)


def test_accepting_an_unknown_page_suggests_a_known_one_and_accepts_nothing(tree: Tree) -> None:
    message = refused(tree, "learn/process", "learn/proces")
    assert "there is no page learn/proces. Did you mean learn/process?" in message
    assert not lock(tree).exists()


def test_a_page_without_twin_cannot_be_accepted(tree: Tree) -> None:
    tree.page("en", "learn/queue", "(queue)=\n# Queue\n")
    assert refused(tree, "learn/queue").startswith(
        "docs/en/learn/queue.md:1: this page has no twin"
    )


def test_sections_of_one_language_only_cannot_be_accepted(tree: Tree) -> None:
    tree.page("zh", "learn/process", ZH.replace("(process-what)=\n", ""))
    assert "section (process-what) stands in one language only" in refused(tree, "learn/process")


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("{", 1, "this is no JSON"),
        ('{\n<<<<<<< HEAD\n"a": {}\n=======\n', 2, "this is an unfinished merge"),
        ("[]", 1, "this is no lock of pairs"),
        ('{"a": {"b": ["0", "1"]}}', 1, "section b of a must hold two hashes"),
        ('{"a": {},\n "a": {}}', 2, "a stands in it twice"),
        ('{"a": 1}', 1, "a must hold sections"),
    ],
)
def test_a_damaged_file_is_named_and_left_as_it_is(
    tree: Tree, content: str, line: int, said: str
) -> None:
    lock(tree).write_text(content, encoding="utf-8")
    message = refused(tree, "learn/process")
    assert message.startswith(f"docs/pairs.lock.json:{line}: {said}")
    assert "git checkout -- docs/pairs.lock.json" in message
    with pytest.raises(LockError):
        stale(tree.docs)


def test_two_that_accept_at_one_time_lose_nothing(tree: Tree) -> None:
    accept(tree.docs, ["learn/process"])
    other = tree.docs / "pairs.lock.json.new"
    other.write_text("half written", encoding="utf-8")
    assert "is writing, or was stopped while it did. Nothing was changed" in refused(
        tree, "learn/process"
    )
    assert other.read_text(encoding="utf-8") == "half written"


def test_nothing_is_left_behind_by_a_refusal(tree: Tree) -> None:
    refused(tree, "learn/nothing-like-it")
    assert sorted(path.name for path in tree.docs.iterdir()) == ["en", "zh"]
