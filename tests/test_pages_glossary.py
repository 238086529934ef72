"""The glossary's entries in both languages, and the links of pages to them."""

from pathlib import Path

import pytest

from mpdocs.pages import Problem, check_page, check_pair, check_site, compare, parse, terms
from mpdocs.pages.glossary import entries
from mpdocs.pages.inline import term_key
from tests.pages_tree import Tree

TERMS = """
[[term]]
en = "feeder thread"
zh = "馈送线程"

[[term]]
en = "reentrant lock"
zh = "重入锁（递归锁）"

[[term]]
en = "handle"
zh = "句柄"
entry = false
"""

EN = """\
(glossary)=
# Glossary

```{terms}
feeder thread
: Writes into the pipe, up to 65,536 bytes.
: [Queue](#queue)

reentrant lock
: Its owner may take it again.
: [Lock](#lock)
```
"""

ZH = """\
(glossary)=
# 术语表

```{terms}
feeder thread
: 写进管道，最多 65,536 字节。
: [队列](#queue)

reentrant lock
: 持有者可以再次获取。
: [锁](#lock)
```
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.chdir(tmp_path)
    tree = Tree(tmp_path)
    tree.write("docs/_shared/terms.toml", TERMS)
    tree.page("en", "reference/glossary", EN)
    tree.page("zh", "reference/glossary", ZH)
    return tree


def only(problems: list[Problem]) -> str:
    (problem,) = problems
    return str(problem)


def linked(tree: Tree, language: str, text: str) -> list[Problem]:
    """What is said of a page that holds the text."""
    return check_page(tree.page(language, "queue", f"(queue)=\n# Queue\n\n{text}\n"))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("feeder thread", "feeder-thread"),
        ("Feeder  thread", "feeder-thread"),
        ("I/O-bound", "i-o-bound"),
        ("global interpreter lock (GIL)", "global-interpreter-lock"),
        ("全局解释器锁（GIL）", "全局解释器锁"),
    ],
)
def test_a_key_is_made_of_the_name_without_what_stands_in_brackets(name: str, key: str) -> None:
    assert term_key(name) == key


def test_a_glossary_in_both_languages_gives_no_message(tree: Tree) -> None:
    assert check_page(tree.docs / "en/reference/glossary.md") == []
    assert check_page(tree.docs / "zh/reference/glossary.md") == []
    assert check_site(tree.docs) == []


def test_entries_are_known_by_the_english_name_on_both_pages() -> None:
    for text in (EN, ZH):
        keys = [entry.name for entry in entries(parse(text, Path("glossary.md")))]
        assert keys == ["feeder-thread", "reentrant-lock"]


def test_a_term_without_an_entry_is_named_with_its_line_and_the_language(tree: Tree) -> None:
    tree.page("zh", "reference/glossary", ZH[: ZH.index("\nreentrant")] + "```\n")
    message = only(check_site(tree.docs))
    assert message.startswith("docs/_shared/terms.toml:5: reentrant lock has no entry on any page")
    assert "below docs/zh" in message


def test_a_common_word_needs_no_entry_and_cannot_have_one(tree: Tree) -> None:
    page = tree.page("en", "reference/glossary", EN.replace("reentrant lock", "handle"))
    assert "gives 'handle' no entry" in only(check_page(page))


def test_an_entry_of_an_unknown_term_suggests_a_known_one(tree: Tree) -> None:
    page = tree.page("en", "reference/glossary", EN.replace("feeder thread", "feeding thread"))
    message = only(check_page(page))
    assert message.startswith("docs/en/reference/glossary.md:5: ")
    assert message.endswith("gives 'feeding-thread' no entry. Did you mean feeder thread?")


def test_a_second_entry_names_the_line_of_the_first(tree: Tree) -> None:
    page = tree.page("en", "reference/glossary", EN.replace("reentrant lock", "feeder thread"))
    assert only(check_page(page)) == (
        "docs/en/reference/glossary.md:9: feeder-thread has its entry on line 5 already."
    )


@pytest.mark.parametrize("gone", [": [Queue](#queue)\n", "[Queue](#queue)"])
def test_an_entry_says_where_it_is_explained(tree: Tree, gone: str) -> None:
    kept = "" if gone.startswith(":") else "elsewhere"
    page = tree.page("en", "reference/glossary", EN.replace(gone, kept))
    assert "entry feeder-thread: write two definitions" in only(check_page(page))


# --- twins

DEFECTS = {
    "missing entry": (
        "\nreentrant lock\n: 持有者可以再次获取。\n: [锁](#lock)\n",
        "",
        "block",
        "entry reentrant-lock of docs/en/glossary.md:9 is missing here",
    ),
    "other entry": ("reentrant lock", "handle", "block", "entry handle stands here, entry reen"),
    "number in a definition": ("65,536", "4096", "number", "4096 here, 65536 in docs/en/gloss"),
    "other page": ("(#lock)", "(#rlock)", "link", "#rlock here, #lock in docs/en/glossary.md:11"),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_of_the_glossary_gives_one_message(name: str) -> None:
    old, new, kind, said = DEFECTS[name]
    assert ZH.count(old) == 1
    en, zh = Path("docs/en/glossary.md"), Path("docs/zh/glossary.md")
    (found,) = compare(parse(EN, en), parse(ZH.replace(old, new), zh))
    assert (found.kind, said in found.message) == (kind, True)


LINKS = {
    "same term": ("{term}`馈送线程 <feeder thread>`", ""),
    "no term": (
        "馈送线程",
        "role: term:feeder-thread of docs/en/queue.md:1 is missing here.",
    ),
    "another term": (
        "{term}`锁 <reentrant lock>`",
        "role: term:reentrant-lock here, term:feeder-thread in docs/en/queue.md:1.",
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_links_of_twins_are_compared_by_key_and_not_by_word(name: str) -> None:
    text, said = LINKS[name]
    found = compare(
        parse("The {term}`feeder thread` writes.\n", Path("docs/en/queue.md")),
        parse(f"由{text}来写。\n", Path("docs/zh/queue.md")),
    )
    assert [one.message.startswith(said) for one in found] == [True] * bool(said)


# --- links of one page


def test_a_link_may_show_other_words_than_the_name(tree: Tree) -> None:
    assert (
        linked(tree, "en", "Its {term}`feeder thread`, and {term}`an RLock <reentrant lock>`.")
        == []
    )
    assert linked(tree, "zh", "由{term}`馈送线程 <feeder thread>`来写。") == []


def test_a_link_to_an_unknown_term_suggests_a_known_one(tree: Tree) -> None:
    assert only(linked(tree, "en", "The {term}`feeder tread`.")) == (
        "docs/en/queue.md:4: the glossary has no term 'feeder-tread'. Did you mean feeder thread?"
    )


def test_a_link_to_a_common_word_leads_nowhere(tree: Tree) -> None:
    assert "has no term 'handle'" in only(linked(tree, "en", "A {term}`handle`."))


@pytest.mark.parametrize(
    "text", ["由 {term}`feeder thread` 来写。", "由{term}`送料线程 <feeder thread>`来写。"]
)
def test_a_link_on_a_chinese_page_shows_the_chinese_term(tree: Tree, text: str) -> None:
    message = only(linked(tree, "zh", text))
    assert message.startswith("docs/zh/queue.md:4: “")
    assert message.endswith("links to feeder thread, on this site 馈送线程.")


def test_either_chinese_name_of_a_term_will_do(tree: Tree) -> None:
    for name in ("重入锁", "递归锁"):
        assert linked(tree, "zh", f"一把{{term}}`{name} <reentrant lock>`。") == []


def test_a_heading_holds_no_link(tree: Tree) -> None:
    text = "(queue-feeder)=\n## The {term}`feeder thread`"
    assert "in a heading" in only(linked(tree, "en", text))


def test_a_page_links_a_term_once(tree: Tree) -> None:
    text = "The {term}`feeder thread`.\n\nA {term}`feeder <feeder thread>` writes."
    assert only(linked(tree, "en", text)) == (
        "docs/en/queue.md:6: feeder thread is linked on line 4 already; once is enough."
    )


def test_the_glossary_itself_may_link_a_term_often(tree: Tree) -> None:
    text = EN + "\n{term}`feeder thread`, {term}`feeder thread`.\n"
    assert check_page(tree.page("en", "reference/glossary", text)) == []


def test_a_damaged_list_of_words_is_a_problem_of_the_tree_and_no_exception(tree: Tree) -> None:
    tree.write("docs/_shared/terms.toml", "[[term]\n")
    assert "terms.toml:1: this is no TOML" in only(check_site(tree.docs))
    assert "terms.toml:1: this is no TOML" in str(check_pair(tree.docs, "reference/glossary")[0])


def test_keys_of_this_site_are_distinct() -> None:
    known = terms.load(Path(__file__).parents[1] / "docs")
    assert len(known.by_key) == len(known.terms)
