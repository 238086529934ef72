"""Each way in which twins can disagree, planted once, gives exactly one message at its line."""

from pathlib import Path

import pytest

from mpdocs.pages import Difference, compare, parse
from tests.pages_tree import line_of

EN = """\
---
statements: [H1, H2]
description: What a queue is.
---
(queue)=
# Queue

**A `Queue` carries objects** between {py:class}`processes <multiprocessing.Process>`.

(queue-smallest)=
## The smallest example

```{example} queue/shopping_list.py
:fold: output
① Create the queue and pass it in `args`.
② `get()` waits for 5 seconds.
③ Then the parent joins.
```

The pipe holds 65,536 bytes, see [the manual](https://docs.python.org/3/library/os.html).

The feeder never tells `put()` that it waits.

(queue-how)=
## How it works

- `put()` appends.
- The feeder writes.
- `get()` reads, in 3.11 as in 3.15.

```{figure} /_drawings/queue.svg
:alt: two ends and 1 pipe
:width: 300px
A pipe between `put` and `get`.
```

:::{note}
Only on Linux: `fork`.
:::

| | fork | spawn |
|---|---|---|
| children | 1 | 2 |
| threads | 3 | 4 |
| seconds | 5 | 6 |

```console
$ python -m multiprocessing
```

(queue-next)=
## Next

![a lock](/_drawings/lock.svg) and [locks](#lock).
"""

ZH = """\
---
statements: [H1, H2]
description: 队列是什么。
---
(queue)=
# 队列（Queue）

**`Queue` 传递对象**，在{py:class}`进程 <multiprocessing.Process>`之间。

(queue-smallest)=
## 最小的例子

```{example} queue/shopping_list.py
:fold: output
① 队列创建好，放进 `args`
传过去。
② `get()` 等 5 秒。
③ 然后父进程 join。
```

管道装得下 65,536 字节，见[手册](https://docs.python.org/zh-cn/3/library/os.html)。

馈送线程在等，`put()` 并不知道。

(queue-how)=
## 背后发生了什么

- `put()` 追加。
- 馈送线程写。
- `get()` 读，3.11 和 3.15 都一样。

```{figure} /_drawings/queue.svg
:alt: 两端和 1 条管道
:width: 300px
`put` 和 `get` 之间的管道。
```

:::{note}
只在 Linux 上：`fork`。
:::

| | fork | spawn |
|---|---|---|
| 子进程 | 1 | 2 |
| 线程 | 3 | 4 |
| 秒 | 5 | 6 |

```console
$ python -m multiprocessing
```

(queue-next)=
## 接下来

![一把锁](/_drawings/lock.svg)和[锁](#lock)。
"""


def compared(en: str, zh: str) -> list[Difference]:
    return compare(parse(en, Path("docs/en/queue.md")), parse(zh, Path("docs/zh/queue.md")))


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_twins_that_say_the_same_give_no_message() -> None:
    assert compared(EN, ZH) == []


DEFECTS = {
    # name: (text in ZH, what it is replaced by, kind, words on the reported line, in the message)
    "number": ("等 5 秒", "等 6 秒", "number", "等 6 秒", "6 here, 5 in docs/en/queue.md:16"),
    "number in a cell": ("| 3 |", "| 9 |", "number", "| 9 |", "9 here, 3 in docs/en/queue.md:44"),
    "number in an alternative text": ("和 1 条", "和一条", "number", "{figure}", "1 of docs/en"),
    "inline code": ("，`put()` 并", "，它并", "inline code", "馈送线程在等", "put() of docs/en"),
    "role": ("<multiprocessing.Process>", "<threading.Thread>", "role", "传递对象", "Process"),
    "link": ("(#lock)", "(#rlock)", "link", "和[锁]", "#rlock here, #lock in docs/en"),
    "image": ("(/_drawings/lock", "(/_drawings/log", "image", "和[锁]", "log.svg here"),
    "label": ("(queue-how)=\n", "", "label", "背后发生", "none here, (queue-how)= in docs/en"),
    "other label": ("(queue-how)", "(queue-so)", "label", "背后", "(queue-so)= here, (queue-how)="),
    "heading level": ("## 背后", "### 背后", "level", "背后", "3 here, 2 in docs/en/queue.md:25"),
    "directive": (":::{note}", ":::{tip}", "directive", "{tip}", "{note} in docs/en/queue.md:37"),
    "example": ("shopping_list", "list", "directive", "{example}", "shopping_list.py in docs/en"),
    "option": ("300px", "30px", "option", "30px", "“30px” here, “300px” in docs/en/queue.md:33"),
    "missing option": (
        ":fold: output\n",
        "",
        "option",
        "{example}",
        ":fold: of docs/en/queue.md:14",
    ),
    "code": ("python -m", "python3 -m", "code", "python3", "'$ python -m multiprocessing' in docs"),
    "language of code": ("```console", "```text", "code", "```text", "console block in docs/en"),
    "callout out of order": (
        "② `get()` 等 5 秒。\n③ 然后父进程 join。",
        "③ 然后父进程 join。\n② `get()` 等 5 秒。",
        "order",
        "",
        "another place",
    ),
    "missing callout": (
        "③ 然后父进程 join。\n",
        "",
        "block",
        "",
        "callout ③ of docs/en/queue.md:17",
    ),
    "other callout": ("③ 然后", "④ 然后", "callout", "④", "callout ④"),
    "missing paragraph": (
        "馈送线程在等，`put()` 并不知道。\n\n",
        "",
        "block",
        "",
        "“The feeder never tells `put()` that it w…” of docs/en/queue.md:22 is missing here",
    ),
    "added paragraph": (
        "只在 Linux 上：`fork`。\n:::\n",
        "只在 Linux 上：`fork`。\n:::\n\n另外一段。\n",
        "block",
        "另外一段",
        "“另外一段。” is missing on the other page",
    ),
    "missing item": ("- 馈送线程写。\n", "", "block", "", "“The feeder writes.” of docs/en"),
    "missing row": ("| 线程 | 3 | 4 |\n", "", "block", "", "“threads 3 4” of docs/en/queue.md:44"),
    "missing column": (
        "| | fork | spawn |\n|---|---|---|\n| 子进程 | 1 | 2 |\n| 线程 | 3 | 4 |\n| 秒 | 5 | 6 |",
        "| | fork |\n|---|---|\n| 子进程 | 1 |\n| 线程 | 3 |\n| 秒 | 5 |",
        "level",
        "",
        "columns: 2 here, 3 in docs/en",
    ),
    "list for paragraph": (
        "馈送线程在等，`put()` 并不知道。",
        "- 馈送线程在等，`put()` 并不知道。",
        "block",
        "- 馈送线程在等",
        "stands where docs/en/queue.md:22 has paragraph",
    ),
    "ordered list": (
        "- `put()` 追加。\n- 馈送线程写。\n- `get()` 读",
        "1. `put()` 追加。\n2. 馈送线程写。\n3. `get()` 读",
        "block",
        "1. `put()`",
        "ordered list stands here, bullet list in docs/en",
    ),
    "front matter": ("[H1, H2]", "[H1]", "front matter", "[H1]", "['H1'] here, ['H1', 'H2'] in"),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_gives_one_message_at_its_line(name: str) -> None:
    old, new, kind, words, said = DEFECTS[name]
    zh = replaced(ZH, old, new)
    (found,) = compared(EN, zh)
    assert found.kind == kind
    assert said in found.message
    assert found.problem.path == Path("docs/zh/queue.md")
    if words:
        assert found.zh_line == line_of(zh, words)


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_of_the_english_page_is_one_difference_too(name: str) -> None:
    old, new, kind, _, _ = DEFECTS[name]
    (found,) = compared(replaced(ZH, old, new), ZH)
    assert found.kind == kind


def test_a_missing_section_is_one_message() -> None:
    start, end = ZH.index("(queue-how)="), ZH.index("(queue-next)=")
    (found,) = compared(EN, ZH[:start] + ZH[end:])
    assert found.kind == "block"
    assert (
        "the section of heading “How it works” (6 blocks) of docs/en/queue.md:25" in found.message
    )


def test_a_moved_section_is_one_message() -> None:
    start, end = ZH.index("(queue-how)="), ZH.index("(queue-next)=")
    (found,) = compared(EN, ZH[:start] + ZH[end:] + "\n" + ZH[start:end])
    assert (found.kind, "another place" in found.message) == ("order", True)


def test_a_missing_heading_does_not_unsettle_its_section() -> None:
    (found,) = compared(EN, replaced(ZH, "(queue-how)=\n## 背后发生了什么\n\n", ""))
    assert "heading “How it works” of docs/en/queue.md:25 is missing here" in found.message


def test_a_moved_block_is_one_message_at_its_new_place() -> None:
    note = ":::{note}\n只在 Linux 上：`fork`。\n:::\n\n"
    zh = replaced(ZH, note, "").replace("管道装得下", note + "管道装得下")
    (found,) = compared(EN, zh)
    assert (found.kind, found.en_line, found.zh_line) == ("order", 37, line_of(zh, ":::{note}"))


def test_among_paragraphs_without_facts_length_tells_which_is_missing() -> None:
    en = "Short.\n\nA paragraph that goes on for quite a while, so that it is long.\n\nBrief.\n"
    (found,) = compared(en, "很短。\n\n也短。\n")
    assert found.en_line == 3


def test_a_missing_block_and_a_changed_number_are_two_messages() -> None:
    zh = replaced(replaced(ZH, "- 馈送线程写。\n", ""), "等 5 秒", "等 6 秒")
    assert [found.kind for found in compared(EN, zh)] == ["number", "block"]


def test_a_fact_said_once_too_often_is_found() -> None:
    (found,) = compared("`put()` and it\n", "`put()` 和 `put()`\n")
    assert found.message.startswith("inline code: put() is not in docs/en/queue.md:1.")


def test_facts_of_wrapped_lines_are_reported_at_their_line() -> None:
    (found,) = compared("One\ntwo\n`three`\n", "一\n二\n三\n`four`\n")
    assert (found.en_line, found.zh_line) == (3, 4)


def test_raw_html_has_the_same_tags_and_its_text_is_translated() -> None:
    en = '<p class="lead" lang="en">3 doors, <a href="learn/process.html">learn</a></p>\n'
    zh = '<p class="lead" lang="zh-Hans">3 扇门，<a href="learn/process.html">学</a></p>\n'
    assert compared(en, zh) == []
    (found,) = compared(en, zh.replace("process.html", "queue.html"))
    assert found.kind == "html"


def test_a_title_is_translated_and_its_numbers_are_compared() -> None:
    en = ":::{admonition} In 3 steps\ntext\n:::\n"
    assert compared(en, ":::{admonition} 共 3 步\n文字\n:::\n") == []
    (found,) = compared(en, ":::{admonition} 共 4 步\n文字\n:::\n")
    assert (found.kind, found.zh_line) == ("number", 1)


ALLOWED = "% parity: number - the Chinese sentence counts from one\n"


def test_an_allowance_on_either_page_allows_its_kind_of_difference() -> None:
    assert compared("Waits 5 s.\n", ALLOWED + "等 6 秒。\n") == []
    assert compared(ALLOWED + "Waits 5 s.\n", "等 6 秒。\n") == []


def test_an_allowance_covers_what_lies_inside_its_block() -> None:
    assert compared("- a\n- waits 5 s\n", ALLOWED + "- 一\n- 等 6 秒\n") == []


def test_an_allowance_does_not_cover_another_kind_nor_the_next_block() -> None:
    zh = ALLOWED + "等 6 秒，`put()`。\n\n等 7 秒。\n"
    found = compared("Waits 5 s.\n\nWaits 8 s.\n", zh)
    assert [(one.kind, one.zh_line) for one in found] == [("inline code", 2), ("number", 4)]


def test_an_allowed_block_may_stand_in_one_language_only() -> None:
    zh = "一。\n\n% parity: block - English has one word for both\n补充：`fork`。\n"
    assert compared("One.\n", zh) == []


def test_an_allowed_section_may_stand_in_one_language_only() -> None:
    zh = "# 一\n\n% parity: block - about a Chinese book\n(b)=\n## 二\n\n甲\n\n- 乙\n"
    assert compared("# One\n", zh) == []


def test_an_allowance_that_allows_nothing_is_an_error_of_its_own_page() -> None:
    (found,) = compared("Waits 5 s.\n", ALLOWED + "等 5 秒。\n")
    assert (found.kind, found.zh_line) == ("allowance", 1)
    (found,) = compared(ALLOWED + "Waits 5 s.\n", "等 5 秒。\n")
    assert str(found.problem).startswith("docs/en/queue.md:1: this allowance allows nothing")
