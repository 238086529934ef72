"""The checks together, on a small project: silent where all is well, one message where not."""

from pathlib import Path

import pytest

from mpdocs.pages import (
    Problem,
    accept,
    check_page,
    check_pair,
    check_site,
    freshness,
    name_of,
    pairs,
)
from mpdocs.pages.allowance import PARITY_WHATS
from tests.pages_tree import Tree

EN = """\
(queue)=
# Queue

```{example} queue/shopping_list.py
```

(queue-next)=
## Next

Text.
"""
ZH = EN.replace("# Queue", "# 队列").replace("## Next", "## 接下来").replace("Text.", "文字。")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.chdir(tmp_path)
    tree = Tree(tmp_path)
    tree.example("queue/shopping_list.py")
    write(tree, EN, ZH)
    return tree


def write(tree: Tree, en: str, zh: str) -> None:
    """Write the pair and accept it, so that only the defect speaks."""
    tree.page("en", "learn/queue", en)
    tree.page("zh", "learn/queue", zh)
    accept(tree.docs, ["learn/queue"])


def only(problems: list[Problem]) -> str:
    (problem,) = problems
    return str(problem)


def test_a_sound_project_gives_no_message(tree: Tree) -> None:
    assert [pair.name for pair in pairs(tree.docs)] == ["learn/queue"]
    assert check_pair(tree.docs, "learn/queue") == []
    assert check_site(tree.docs) == []


def test_a_defect_of_one_page_is_reported_once_for_the_pair(tree: Tree) -> None:
    write(tree, EN, ZH.replace("文字。", "文字, 用fork。"))
    assert only(check_pair(tree.docs, "learn/queue")).startswith(
        "docs/zh/learn/queue.md:10: typography: write “文字，用 fork。”"
    )


def test_chinese_rules_are_not_for_english_pages(tree: Tree) -> None:
    write(tree, EN.replace("Text.", "中文fork, 抛出"), ZH)
    assert check_page(tree.docs / "en/learn/queue.md") == []


def test_a_difference_is_reported_by_the_pair_and_not_by_the_page(tree: Tree) -> None:
    write(tree, EN, ZH.replace("文字", "文字 3"))
    assert check_page(tree.docs / "zh/learn/queue.md") == []
    assert only(check_pair(tree.docs, "learn/queue")).startswith(
        "docs/zh/learn/queue.md:10: number: 3 is not in docs/en/learn/queue.md:10."
    )


def test_a_stale_pair_is_reported_by_the_pair(tree: Tree) -> None:
    tree.page("en", "learn/queue", EN.replace("Text", "Other text"))
    assert "section (queue-next) of docs/en" in only(check_pair(tree.docs, "learn/queue"))


def test_a_damaged_lock_is_a_problem_and_no_exception(tree: Tree) -> None:
    (tree.docs / "pairs.lock.json").write_text("{", encoding="utf-8")
    assert "pairs.lock.json:1: this is no JSON" in only(check_pair(tree.docs, "learn/queue"))
    assert "pairs.lock.json:1: this is no JSON" in only(check_site(tree.docs))


def test_a_damaged_list_of_words_is_a_problem_and_no_exception(tree: Tree) -> None:
    tree.write("docs/_shared/terms.toml", "[[term]\n")
    assert "terms.toml:1: this is no TOML" in only(check_pair(tree.docs, "learn/queue"))


def test_a_page_that_cannot_be_read_is_a_problem_and_no_exception(tree: Tree) -> None:
    (tree.docs / "zh/learn/queue.md").write_bytes(b"\xff")
    assert only(check_pair(tree.docs, "learn/queue")) == (
        "docs/zh/learn/queue.md:1: not UTF-8. Save the file as UTF-8."
    )
    assert "not UTF-8" in only(check_site(tree.docs))


def test_a_page_without_twin_names_the_missing_file(tree: Tree) -> None:
    tree.page("en", "learn/pipe", "(pipe)=\n# Pipe\n")
    assert only(check_pair(tree.docs, "learn/pipe")) == (
        "docs/en/learn/pipe.md:1: this page has no twin docs/zh/learn/pipe.md. Write it, or rename "
        "one of the two so that their paths agree."
    )


def test_a_twin_under_another_name_is_suggested(tree: Tree) -> None:
    tree.page("en", "learn/shared-memory", "(shared-memory)=\n# Memory\n")
    tree.page("zh", "learn/shared_memory", "(shared_memory)=\n# 内存\n")
    message = only(check_pair(tree.docs, "learn/shared-memory"))
    assert message.endswith("Did you mean learn/shared_memory?")


def test_a_page_of_no_language_is_named(tree: Tree) -> None:
    message = only(check_pair(tree.docs, "learn/queu"))
    assert "there is no page learn/queu, in no language. Did you mean learn/queue?" in message


def test_folders_that_hold_no_pages_are_not_read(tree: Tree) -> None:
    tree.page("en", "_drawings/readme", "# Drawings\n")
    assert [pair.name for pair in pairs(tree.docs)] == ["learn/queue"]


def test_a_page_of_the_lock_that_is_gone_is_reported_for_the_site(tree: Tree) -> None:
    for language in ("en", "zh"):
        (tree.docs / language / "learn/queue.md").unlink()
    messages = [str(problem) for problem in check_site(tree.docs)]
    assert "page learn/queue is in the lock and in no tree" in messages[0]
    assert "examples/queue/shopping_list.py:1: no page shows this example" in messages[1]


def test_the_lock_of_this_site_names_no_page_that_is_gone() -> None:
    assert freshness.gone(Path(__file__).parents[1] / "docs") == []


def test_a_heading_without_label_is_named(tree: Tree) -> None:
    write(tree, EN.replace("(queue-next)=\n", ""), ZH.replace("(queue-next)=\n", ""))
    assert [str(problem) for problem in check_pair(tree.docs, "learn/queue")] == [
        f"docs/{language}/learn/queue.md:7: heading “{words}” has no label. Write one above it, "
        "the same in both languages: (queue-…)="
        for language, words in (("en", "Next"), ("zh", "接下来"))
    ]


def test_a_label_given_twice_is_named_with_both_lines(tree: Tree) -> None:
    tree.page("en", "learn/queue", EN.replace("queue-next", "queue"))
    assert only(check_page(tree.docs / "en/learn/queue.md")).startswith(
        "docs/en/learn/queue.md:7: the label (queue)= stands on line 1 already."
    )


@pytest.mark.parametrize("label", ["queue", "learn-queue"])
def test_the_label_of_a_page_ends_in_its_file_name(tree: Tree, label: str) -> None:
    tree.page("en", "learn/queue", EN.replace("(queue)", f"({label})"))
    assert check_page(tree.docs / "en/learn/queue.md") == []
    tree.page("en", "learn/queue", EN.replace("(queue)", f"({label}s)"))
    message = only(check_page(tree.docs / "en/learn/queue.md"))
    assert message.startswith("docs/en/learn/queue.md:1: the first label of a page is its file")


def test_a_missing_example_and_unproven_python_are_problems_of_the_page(tree: Tree) -> None:
    page = tree.page("en", "learn/queue", EN.replace("shopping_list", "shop") + "\n    import os\n")
    assert [problem.line for problem in check_page(page)] == [4, 12]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("% parity: number", "needs its reason: % parity: number - <why>"),
        ("% parity: number - ", "needs its reason"),
        ("% parity:", "names what it allows: % parity: <what> - <why>"),
        ("% Parity: nombre - why", f"What can: {', '.join(PARITY_WHATS)}."),
        ("% parity: label - why", "“label” cannot be allowed to differ"),
        ("% terms: 抛出", "needs its reason: % terms: 抛出 - <why>"),
    ],
)
def test_an_allowance_that_is_not_written_right_is_named(
    tree: Tree, comment: str, said: str
) -> None:
    page = tree.page("en", "learn/queue", EN.replace("Text.", f"{comment}\nText."))
    message = only(check_page(page))
    assert message.startswith("docs/en/learn/queue.md:10: ")
    assert said in message


def test_an_allowance_above_nothing_is_named(tree: Tree) -> None:
    page = tree.page("en", "learn/queue", EN + "\n% parity: number - why\n")
    assert "stands above no block" in only(check_page(page))


def test_other_comments_are_free(tree: Tree) -> None:
    page = tree.page("en", "learn/queue", EN + "\n% to do: parity of numbers - one day\n")
    assert check_page(page) == []


@pytest.mark.parametrize(
    "text",
    ["learn/queue", "learn/queue.md", "docs/en/learn/queue.md", "./docs/zh/learn/queue.md"],
)
def test_a_page_is_named_as_people_type_it(tree: Tree, text: str) -> None:
    assert name_of(tree.docs, text) == "learn/queue"


def test_a_file_outside_the_trees_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="below no folder named en or zh"):
        check_page(tmp_path / "queue.md")
