"""A page as blocks: the same blocks as Sphinx sees, on the right lines."""

import ast
from pathlib import Path
from textwrap import dedent

import pytest

from mpdocs.pages import MYST_EXTENSIONS, Block, Page, PageError, load, parse
from mpdocs.pages.inline import text_facts

CONF = Path(__file__).parents[1] / "docs" / "_shared" / "conf_base.py"


def page(text: str) -> Page:
    return parse(dedent(text).removeprefix("\n"), Path("docs/en/queue.md"))


def facts(page: Page, kind: str) -> list[tuple[str, int]]:
    return [(f.value, f.line) for b in page.walk() for f in b.facts if f.kind == kind]


def only(page: Page, kind: str) -> Block:
    (block,) = (block for block in page.walk() if block.kind == kind)
    return block


def numbers(text: str) -> list[str]:
    return [fact.value for fact in text_facts(text, 1) if fact.kind == "number"]


def test_the_checks_read_the_same_syntax_as_the_build() -> None:
    for node in ast.parse(CONF.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == (
            "myst_enable_extensions"
        ):
            if isinstance(node.value, ast.List):
                assert sorted(ast.literal_eval(node.value)) == sorted(MYST_EXTENSIONS)
            else:
                assert "MYST_EXTENSIONS" in ast.unparse(node.value)
            return
    pytest.fail(f"{CONF} sets no myst_enable_extensions")


def test_front_matter_names_statements_and_questions() -> None:
    read = page(
        """
        ---
        statements: [A1, D7]
        questions: [Q001]
        ---
        # Queue
        """
    )
    assert read.statements == ("A1", "D7")
    assert read.questions == ("Q001",)
    assert read.headings[0].line == 5


def test_labels_and_comments_belong_to_the_next_block() -> None:
    heading = page(
        """
        Text.

        % a comment
        (queue)=
        (queue-old)=
        # Queue
        """
    ).headings[0]
    assert [label.name for label in heading.labels] == ["queue", "queue-old"]
    assert [comment.text for comment in heading.comments] == ["a comment"]
    assert (heading.first_line, heading.line) == (3, 6)


def test_lines_inside_directives_are_lines_of_the_page() -> None:
    read = page(
        """
        :::{note} A `title`
        :class: wide

        On line four, `four`.

        - item
          `seven`
        :::

        ````{tab-set}
        ```{tab-item} A
        :sync: a

        `fourteen`
        ```
        ````

        :::::{tab-set}
        ::::{tab-item} B
        `twenty`
        ::::
        :::::

        ```{list-table} Title
        ---
        header-rows: 1
        ---
        * - a
          - `twenty-nine`
        ```

        1. item

           ```{figure} /a.svg
           :alt: with `thirty-five`
           Caption, `thirty-six`.
           ```
        """
    )
    assert facts(read, "inline code") == [
        ("title", 1),
        ("four", 4),
        ("seven", 7),
        ("fourteen", 14),
        ("twenty", 20),
        ("twenty-nine", 29),
        ("thirty-five", 35),
        ("thirty-six", 36),
    ]


def test_an_example_has_one_block_for_each_callout() -> None:
    read = page(
        """
        ```{example} queue/shopping_list.py
        :fold: output

        ① Create the queue
        and pass it in `args`.
        ② `get()` waits.
        ```
        """
    )
    example = only(read, "directive")
    assert (example.name, example.argument) == ("example", "queue/shopping_list.py")
    assert example.option("fold") == "output"
    assert [(callout.name, callout.line) for callout in example.children] == [("①", 4), ("②", 6)]
    assert facts(read, "inline code") == [("args", 5), ("get()", 6)]


def test_code_is_kept_verbatim() -> None:
    block = only(page("- item\n\n  ```console\n  $ ls  \n\n  a\n  ```\n"), "code")
    assert (block.name, block.code, block.code_line) == ("console", "$ ls  \n\na\n", 4)


def test_roles_are_known_by_their_target_and_titles_of_toctrees_are_text() -> None:
    read = page(
        """
        {py:class}`进程 <multiprocessing.Process>` and {abbr}`GIL (全局解释器锁)`

        ```{toctree}
        :hidden:
        队列 <learn/queue>
        learn/pipe
        ```
        """
    )
    assert facts(read, "role") == [("py:class:multiprocessing.Process", 1), ("abbr:GIL", 1)]
    assert only(read, "directive").code == "learn/queue\nlearn/pipe"


@pytest.mark.parametrize(
    ("written", "means"),
    [
        (
            "https://docs.python.org/zh-cn/3/library/os.html#os.fork",
            "https://docs.python.org/3/library/os.html#os.fork",
        ),
        ("https://docs.python.org/zh-cn/3.14/", "https://docs.python.org/3.14/"),
        ("https://docs.python.org/zh-cnx/", "https://docs.python.org/zh-cnx/"),
        ("https://example.org/zh-cn/3/", "https://example.org/zh-cn/3/"),
    ],
)
def test_the_chinese_python_documentation_is_the_python_documentation(
    written: str, means: str
) -> None:
    assert facts(page(f"[text]({written})"), "link") == [(means, 1)]
    assert facts(page(f"<{written}>"), "link") == [(means, 1)]


def test_link_definitions_of_the_page_hold_inside_directives() -> None:
    read = page(
        """
        :::{tip}
        See [the docs][docs].
        :::

        [docs]: https://docs.python.org/3/
        """
    )
    assert facts(read, "link") == [("https://docs.python.org/3/", 2)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共200次，第3个", ["200", "3"]),
        ("of 200 tries", ["200"]),
        ("65,536 bytes", ["65536"]),
        ("3.11-3.15", ["3.11", "3.15"]),
        ("exit code -9, or \u22129", ["-9", "-9"]),
        ("10x, 2nd, 16KiB", ["10", "2", "16"]),
        ("3.14t and 3.14", ["3.14t", "3.14"]),
        ("H1, utf8, x86_64, e01", []),
        ("0.5 s, .25 s, 50%", ["0.5", ".25", "50"]),
        ("in 3.11.", ["3.11"]),
    ],
)
def test_numbers_end_where_ascii_words_end(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_numbers_in_code_and_addresses_are_no_numbers_of_the_text() -> None:
    assert facts(page("`x = 3` at <https://docs.python.org/3/> [](#e3)"), "number") == []


def test_a_page_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "queue.md"
    file.write_bytes("# 队列\n\n".encode() + "队列".encode("gb18030"))
    with pytest.raises(PageError, match=r"queue\.md:3: not UTF-8\. Save the file as UTF-8\."):
        load(file)


def test_a_front_matter_that_is_not_yaml_is_named_with_its_line() -> None:
    with pytest.raises(PageError, match=r"queue\.md:3: the front matter is not YAML"):
        page("---\nstatements: [A1]\nquestions: [Q1\n---\n\n# Queue\n")
