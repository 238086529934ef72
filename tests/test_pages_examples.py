"""Which examples pages show, and Python on a page that is none."""

from pathlib import Path

import pytest

from mpdocs.pages import Problem, load, no_runs, parse, shown_by, unproven
from mpdocs.pages import includes as inclusion
from mpdocs.pages.unproven import looks_like_python
from tests.pages_tree import Tree, line_of


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.chdir(tmp_path)
    tree = Tree(tmp_path)
    tree.example("queue/shopping_list.py")
    return tree


def test_an_example_is_shown_by_directives_and_excerpts_in_both_languages(tree: Tree) -> None:
    excerpt = "```{literalinclude} /../../examples/queue/shopping_list.py\n```\n"
    beside = "```{literalinclude} ../../../examples/queue/shopping_list.py\n```\n"
    en = tree.page("en", "learn/queue", "- item\n\n  ```{example} queue/shopping_list.py\n  ```\n")
    zh = tree.page("zh", "learn/queue", excerpt)
    other = tree.page("zh", "learn/pipe", beside)
    assert shown_by(tree.docs) == {"queue/shopping_list.py": {"en": [en], "zh": [other, zh]}}
    assert inclusion.problems(tree.docs) == []


def test_an_example_that_no_page_shows_is_named(tree: Tree) -> None:
    (tree.root / "examples/queue/_helper.py").write_text("", encoding="utf-8")
    (problem,) = inclusion.problems(tree.docs)
    assert str(problem) == (
        "examples/queue/shopping_list.py:1: no page shows this example. "
        "Show it in both languages: {example} queue/shopping_list.py"
    )


def test_an_example_of_one_language_only_is_named_with_its_page(tree: Tree) -> None:
    tree.page("en", "learn/queue", "```{example} queue/shopping_list.py\n```\n")
    (problem,) = inclusion.problems(tree.docs)
    assert "shown by docs/en/learn/queue.md and by no page below docs/zh" in problem.message


def test_a_page_that_is_edited_is_read_again(tree: Tree) -> None:
    page = tree.page("en", "learn/queue", "Nothing.\n")
    assert shown_by(tree.docs)["queue/shopping_list.py"] == {}
    tree.page("en", "learn/queue", "```{example} queue/shopping_list.py\n```\n")
    assert shown_by(tree.docs)["queue/shopping_list.py"] == {"en": [page]}


def missing(tree: Tree, text: str) -> list[str]:
    page = load(tree.page("en", "learn/queue", text))
    return [str(problem) for problem in inclusion.missing(page, tree.docs)]


def test_a_missing_example_is_named_with_one_that_was_meant(tree: Tree) -> None:
    assert missing(tree, "Text.\n\n```{example} queue/shoping_list.py\n```\n") == [
        "docs/en/learn/queue.md:3: there is no file examples/queue/shoping_list.py. "
        "Did you mean queue/shopping_list.py?"
    ]


def test_an_example_in_another_folder_is_found_by_its_name(tree: Tree) -> None:
    (message,) = missing(tree, "```{example} pipe/shopping_list.py\n```\n")
    assert message.endswith("Did you mean queue/shopping_list.py?")


def test_a_missing_excerpt_is_named_with_what_lies_beside(tree: Tree) -> None:
    (message,) = missing(tree, "```{literalinclude} /../../examples/queue/shoping.py\n```\n")
    assert "there is no file examples/queue/shoping.py. Beside it there is shopping_list" in message


def found(tree: Tree, text: str) -> list[Problem]:
    return unproven.problems(parse(text, tree.docs / "en" / "learn" / "queue.md"), tree.docs)


FOREIGN = {
    "python fence": "Text.\n\n```python\nHERE\n```\n",
    "py fence": "Text.\n\n```py\nHERE\n```\n",
    "python3 fence": "Text.\n\n```Python3 linenos\nHERE\n```\n",
    "pycon fence": "Text.\n\n```pycon\n>>> HERE\n```\n",
    "ipython fence": "Text.\n\n~~~ipython\nHERE\n~~~\n",
    "code-block": "Text.\n\n```{code-block} python\n:caption: HERE\nx = 1\n```\n",
    "code": "Text.\n\n```{code} py3\nHERE\n```\n",
    "sourcecode": "Text.\n\n:::{sourcecode} python\nHERE\n:::\n",
    "code-block without language": "Text.\n\n```{code-block}\nimport HERE\n```\n",
    "doctest": "Text.\n\n```{doctest}\n>>> HERE\n```\n",
    "testcode": "Text.\n\n```{testcode}\nHERE\n```\n",
    "unlabelled import": "Text.\n\n```\nimport HERE\n```\n",
    "unlabelled def": "Text.\n\n```\ndef HERE():\n    return 1\n```\n",
    "unlabelled call": "Text.\n\n```\nHERE()\n```\n",
    "unlabelled session": "Text.\n\n```\n>>> HERE\n1\n```\n",
    "indented": "Text.\n\n    import HERE\n",
    "inside a note": "Text.\n\n:::{note}\n```python\nHERE\n```\n:::\n",
    "inside a list": "Text.\n\n- item\n\n  ```python\n  HERE\n  ```\n",
    "inside an example": "Text.\n\n````{example} a.py\n① x\n```python\nHERE\n```\n````\n",
    "literalinclude": "Text.\n\n```{literalinclude} /conf.py\nHERE\n```\n",
    "text as python": "Text.\n\n```{literalinclude} /x.txt\n:language: python\nHERE\n```\n",
    "literal include": "Text.\n\n```{include} /conf.py\n:literal:\nHERE\n```\n",
    "rst code-block": "Text.\n\n```{eval-rst}\n.. code-block:: python\n\n   HERE\n```\n",
    "rst literal block": "Text.\n\n```{eval-rst}\nSee::\n\n   import HERE\n```\n",
    "rst session": "Text.\n\n```{eval-rst}\n>>> HERE\n```\n",
    "rst literalinclude": "Text.\n\n```{eval-rst}\n.. literalinclude:: HERE.py\n```\n",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_python_that_nobody_runs_is_found_at_its_line(tree: Tree, name: str) -> None:
    (problem,) = found(tree, FOREIGN[name])
    here = line_of(FOREIGN[name], "HERE")
    assert here - 3 <= problem.line <= here
    assert FOREIGN[name].split("\n")[problem.line - 1].strip()
    assert "Make it a script below examples/" in problem.message


FREE = {
    "console": "```console\n$ python -c 'print(1)'\n```\n",
    "text": "```text\nprint(1)\n```\n",
    "toml": "```{code-block} toml\nx = 1\n```\n",
    "output without a language": "```\nhello 1\nprice: 3\n```\n",
    "words without a language": "```\n3.14\n```\n",
    "excerpt of an example": "```{literalinclude} /../../examples/queue/shopping_list.py\n```\n",
    "include of prose": "```{include} /changes.md\n```\n",
    "rst signature": "```{eval-rst}\n.. autofunction:: os.fork\n   :no-index:\n```\n",
    "inline code": "Call `print(1)`.\n",
    "continued list item": "- item\n\n  more\n",
    "norun": "```{norun} python\n:reason: needs a GPU\nimport torch\n```\n",
}


@pytest.mark.parametrize("name", FREE)
def test_what_is_no_python_or_is_proven_is_free(tree: Tree, name: str) -> None:
    assert found(tree, FREE[name]) == []


@pytest.mark.parametrize("options", ["", ":reason:\n", ":reason:  \n"])
def test_code_that_is_not_run_needs_its_reason(tree: Tree, options: str) -> None:
    (problem,) = found(tree, f"Text.\n\n```{{norun}} python\n{options}import torch\n```\n")
    assert (problem.line, "needs its reason" in problem.message) == (3, True)


def test_code_that_is_not_run_is_counted_with_its_reason() -> None:
    page = parse("Text.\n\n" + FREE["norun"], Path("docs/en/learn/cuda.md"))
    (one,) = no_runs(page)
    assert (one.page, one.line, one.reason) == (page.path, 3, "needs a GPU")


@pytest.mark.parametrize(
    ("text", "python"),
    [
        ("import os", True),
        ("    from multiprocessing import Pool\n", True),
        ("with Pool() as pool: ...", True),
        ("class Worker: ...", True),
        ("for x in y: x", True),
        ("pool.map(f, x)", True),
        ("x = 1", False),
        ("[1, 2]", False),
        ("started", False),
        ("Process Process-1:\nTraceback (most recent call last):", False),
        ("", False),
        ("\x00", False),
    ],
)
def test_a_text_is_python_where_it_imports_defines_or_calls(text: str, python: bool) -> None:
    assert looks_like_python(text) is python
