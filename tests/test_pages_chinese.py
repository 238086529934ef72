"""Chinese pages: typography, and words that this site does not use."""

import tomllib
from pathlib import Path

import pytest

from mpdocs.pages import Problem, parse, terms, typography
from mpdocs.pages.typography import corrected

DOCS = Path(__file__).parents[1] / "docs"


def typeset(text: str) -> list[Problem]:
    return typography.problems(parse(text, Path("docs/zh/queue.md")))


def worded(text: str) -> list[Problem]:
    return terms.problems(parse(text, Path("docs/zh/queue.md")), terms.load(DOCS))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("用fork创建", "用 fork 创建"),
        ("第3个", "第 3 个"),
        ("3.14起", "3.14 起"),
        ("中文, 中文", "中文，中文"),
        ("中文,中文", "中文，中文"),
        ("fork, 中文", "fork，中文"),
        ("中文:fork", "中文：fork"),
        ("中文!", "中文！"),
        ("中文.", "中文。"),
        ("中文(fork)中文", "中文（fork）中文"),
        ("中文 (中文) 中文", "中文（中文）中文"),
        ('他说"好"', "他说“好”"),
        ("他说「好」", "他说“好”"),
        ("等等...", "等等……"),
        ("先--后", "先——后"),
        ("fork 。中文", "fork。中文"),
        ("中文， 中文", "中文，中文"),
    ],
)
def test_a_line_is_corrected(written: str, right: str) -> None:
    assert corrected(written) == right
    assert corrected(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "子进程先结束，再由 `join()` 收回（见[](#join)）。",
        "**`Queue` 传递对象**。`put()` 把对象交给{term}`馈送线程`。",
        "{py:class}`~multiprocessing.Process` 和 {value}`queue.pipe_capacity` 字节。",
        "管道装得下 65,536 字节，占 50%，版本 3.11–3.15。",
        "`spawn`、`fork`、`forkserver` 三种；C++ 的 A/B 测试……",
        "![一把锁](/lock.svg)和[锁](#lock)：“好”。",
        "状态 `['x']`，退出码 -9。",
        "fork, spawn, forkserver",
        "[手册](https://docs.python.org/zh-cn/3/library/os.html)",
        "| fork | spawn、forkserver |\n|---|---|\n| 是 | 3.14 和 3.15 是 |",
        "```{figure} /a.svg\n:alt: put() 把对象放进缓冲区\n`put` 和 `get` 之间\n```",
        "```console\n$ echo 中文fork,中文\n```",
        "第一行，\n第二行，",
        "(queue-中文a)=\n# 队列（Queue）",
        "% 注释里的fork不检查\n\n中文。",
        "```{toctree}\n队列queue <learn/queue>\n```",
    ],
)
def test_well_set_pages_give_no_message(text: str) -> None:
    assert typeset(text) == []


def test_code_after_code_is_set_off_as_in_chinese() -> None:
    (problem,) = typeset("用 `fork`, `spawn` 创建")
    assert "“用 `fork`、`spawn` 创建”" in problem.message


def test_code_roles_and_addresses_are_not_touched_by_a_correction() -> None:
    (problem,) = typeset('一行\n\n用`put("x",y)`放进去,再由{py:func}`os.fork`创建\n')
    assert problem.line == 3
    assert problem.message == (
        'typography: write “用 `put("x",y)` 放进去，再由 {py:func}`os.fork` 创建”, '
        'not “用`put("x",y)`放进去,再由{py:func}`os.fork`创建”.'
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```{figure} /a.svg\n:width: 3px\n:alt: 用fork创建\n图。\n```", 3),
        ("```{figure} /a.svg\n\n用fork创建\n```", 3),
        ("![用fork创建](/a.svg)", 1),
        ("# 用fork创建", 1),
        (":::{admonition} 用fork创建\n好。\n:::", 1),
        ("| 甲 |\n|---|\n| 用fork创建 |", 3),
        ("```{example} a.py\n① 好\n② 用fork创建\n```", 3),
        ("一，\n用fork创建", 2),
        ("<p>\n用fork创建\n</p>", 2),
    ],
)
def test_captions_titles_cells_and_callouts_are_set_too(text: str, line: int) -> None:
    (problem,) = typeset(text)
    assert (problem.line, "“用 fork 创建”" in problem.message) == (line, True)


def test_a_piece_of_a_line_may_be_allowed_with_a_reason() -> None:
    allowance = "% typography: 用fork - quoted as it was printed\n"
    assert typeset(allowance + "他打印的是“用fork”。") == []
    (problem,) = typeset(allowance + "用 fork 创建。")
    assert (problem.line, "allows nothing" in problem.message) == (1, True)


@pytest.mark.parametrize(
    ("text", "shown"), [("**注意：**下文", "**"), ("一个`反引号", "`"), ("中*“强调”*文", "*")]
)
def test_marks_that_markdown_shows_instead_of_obeying_are_found(text: str, shown: str) -> None:
    (problem,) = typography.stray_marks(parse(f"好。\n\n{text}\n", Path("docs/zh/a.md")))
    assert (problem.line, problem.message.startswith(f"{shown} is shown")) == (3, True)


def test_marks_that_work_are_no_problem() -> None:
    text = "**注意**：`x ** y`、*一*、**一。**`二`\n"
    assert typography.stray_marks(parse(text, Path("docs/zh/a.md"))) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            "好。\n\n守护进程又叫后台进程。",
            3,
            "“后台进程” in “守护进程又叫后台进程。”: daemon process is 守护进程",
        ),
        ("# 抛出异常", 1, "raise is 引发"),
        ("```{figure} /a.svg\n:alt: 启动方式\n```", 2, "start method is 启动方法"),
        ("worker 进程", 1, "worker process is 工作进程"),
        ("worker进程", 1, "worker process is 工作进程"),
        ("可封存", 1, "picklable is"),
        ("[退出状态](#exit)", 1, "exit code is"),
        ("| 屏障 |\n|---|\n| 好 |", 1, "barrier is 栅栏"),
    ],
)
def test_an_avoided_word_is_named_with_the_right_one(text: str, line: int, said: str) -> None:
    (problem,) = worded(text)
    assert (problem.line, said in problem.message) == (line, True)


@pytest.mark.parametrize(
    "text",
    [
        "`抛出`是代码",
        "[链接](https://example.org/抛出)",
        "```text\n抛出\n```",
        "发出 HTTP 请求，生成一个文件，触发回调，派生自 `Process`，半双工。",
        "内存屏障和信号标志是另外的东西。",
        "% 抛出\n\n好。",
    ],
)
def test_code_addresses_and_words_with_another_meaning_are_no_problem(text: str) -> None:
    assert worded(text) == []


def test_a_word_may_be_quoted_with_a_reason() -> None:
    allowance = "% terms: 抛出 - readers search for it\n"
    assert worded(allowance + "也有人说“抛出”。") == []
    (problem,) = worded(allowance + "引发异常。")
    assert (problem.line, "allows nothing" in problem.message) == (1, True)


def test_no_right_word_is_avoided_elsewhere() -> None:
    known = terms.load(DOCS)
    assert len(known.terms) > 100
    for term in known.terms:
        assert list(known.find(term.zh)) == [], term


def test_every_term_is_there_once_and_has_only_known_keys() -> None:
    rows = tomllib.loads((DOCS / "_shared/terms.toml").read_text(encoding="utf-8"))["term"]
    names = [row["en"] for row in rows]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[[term]\n", 1, "this is no TOML"),
        (
            '[[term]]\nen = "lock"\nzh = "锁"\n\n[[term]]\nen = "pipe"\n',
            5,
            "en and zh are required",
        ),
        ('[[term]]\nen = "lock"\nzh = "锁"\navoided = []\n', 1, "unknown key avoided"),
    ],
)
def test_a_damaged_list_of_words_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    file = tmp_path / "_shared" / "terms.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(terms.TermsError) as caught:
        terms.load(tmp_path)
    assert (caught.value.problem.line, said in caught.value.problem.message) == (line, True)
