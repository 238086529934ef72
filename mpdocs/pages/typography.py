"""Chinese typography: spaces between Han and Latin, full-width punctuation, “ ” quotes.

AutoCorrect decides on the spaces and most of the punctuation. It is given the words of a page line
by line, not the page: it knows Markdown and not MyST, and would mend roles, options and labels. So
captions and alternative texts are checked too. What it leaves alone is corrected here first.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import autocorrect_py

from mpdocs.pages.allowance import allowances, unused
from mpdocs.pages.inline import FIRST_MASK, Prose
from mpdocs.pages.page import Block, Page
from mpdocs.pages.problem import Problem

_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff]"
_WIDE = r"[\u3001\u3002\u300a\u300b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]"
#: Masked code.
_CODE = rf"[{FIRST_MASK}-\uf8ff]"
#: Latin letters, digits, masked code, and signs that end a word.
_LATIN = rf"[A-Za-z0-9)%\]”{FIRST_MASK}-\uf8ff]"

_WIDE_FORM = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}


def _widen(found: re.Match[str]) -> str:
    return _WIDE_FORM[found[1]]


#: What AutoCorrect does not mend, or mends with a space where Chinese has a full-width sign.
_CORRECTIONS: Sequence[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = (
    # 中文,code -> 中文，code    code, 中文 -> code，中文    中文. -> 中文。
    (re.compile(rf"(?<={_HAN})\s*([,;:?!])\s*"), _widen),
    (re.compile(rf"(?<={_LATIN})([,;:?!])\s*(?={_HAN})"), _widen),
    (re.compile(rf"(?<={_HAN})\.(?=\s|$)"), "。"),
    # `a`, `b` -> `a`、`b`
    (re.compile(rf"(?<={_CODE}),\s*(?={_CODE})"), "、"),
    # 中文 (code) 中文 -> 中文（code）中文
    (re.compile(rf"(?<={_HAN})\s*\(([^()]*)\)"), r"（\1）"),
    (re.compile(rf"\(([^()]*{_HAN}[^()]*)\)"), r"（\1）"),
    # 他说"好" -> 他说“好”
    (re.compile(rf"\"([^\"]*{_HAN}[^\"]*)\""), r"“\1”"),
    (re.compile(rf"(?<={_HAN})\"([^\"]*)\""), r"“\1”"),
    (re.compile(r"「([^「」]*)」"), r"“\1”"),
    (re.compile(r"『([^『』]*)』"), r"‘\1’"),
    # 等等... -> 等等……    先--后 -> 先——后
    (re.compile(rf"(?<={_HAN})\s*\.{{3,}}"), "……"),
    (re.compile(rf"(?<={_HAN})\s*--+\s*(?={_HAN})"), "——"),
    # Full-width signs bring their own space.
    (re.compile(rf"\s+(?={_WIDE})"), ""),
    (re.compile(rf"(?<={_WIDE})\s+(?=\S)"), ""),
)

_HAS_HAN = re.compile(_HAN)
_STRAY = re.compile(r"\*+|`+")


def corrected(text: str) -> str:
    """Return a line of Chinese as it should be written; other text as it is.

    Masked code counts as a Latin word.
    """
    if not _HAS_HAN.search(text):
        return text
    for pattern, replacement in _CORRECTIONS:
        text = pattern.sub(replacement, text)
    masks = re.findall(_CODE, text)
    # AutoCorrect knows letters, not the private use area.
    words = iter(range(len(masks)))
    text = autocorrect_py.format(re.sub(_CODE, lambda _: f"Qz{next(words)}zQ", text))
    return re.sub(r"Qz(\d+)zQ", lambda found: masks[int(found[1])], text)


def problems(page: Page) -> list[Problem]:
    """Return the lines of a Chinese page that break the rules, each with the line as it should be.

    ``% typography: <piece of the line> - <why>`` above a block allows it the lines that hold the
    piece.
    """
    found: list[Problem] = []
    used: set[int] = set()

    def visit(block: Block, force: dict[str, int]) -> None:
        force = force | {one.what: one.line for one in allowances(block, "typography")}
        for prose, message in _lines(block.prose):
            text = prose.unmask(prose.text)
            allowed = [line for what, line in force.items() if what in text]
            used.update(allowed)
            if not allowed:
                found.append(Problem(page.path, prose.line, message))
        for child in block.children:
            visit(child, force)

    for block in page.blocks:
        visit(block, {})
    return found + unused(page, "typography", used)


def _lines(lines: Sequence[Prose]) -> Iterator[tuple[Prose, str]]:
    for prose in lines:
        text = prose.text.strip()
        if (better := corrected(text)) != text:
            was, will = _around(prose, text, better)
            yield prose, f"typography: write “{will}”, not “{was}”."


def _around(prose: Prose, text: str, better: str) -> tuple[str, str]:
    """Cut two lines down to where they differ, and a few words on both sides."""
    start = 0
    while start < min(len(text), len(better)) and text[start] == better[start]:
        start += 1
    end = 0
    while end < min(len(text), len(better)) - start and text[-1 - end] == better[-1 - end]:
        end += 1
    first = max(0, start - 8)
    last = max(0, end - 8)
    return (
        prose.unmask(text[first : len(text) - last]),
        prose.unmask(better[first : len(better) - last]),
    )


def stray_marks(page: Page) -> list[Problem]:
    """Return the ``**`` and backticks of a page that Markdown shows instead of obeying."""
    return [
        Problem(
            page.path,
            prose.line,
            f"{found.group()} is shown as it stands in “{prose.unmask(prose.text)[:60]}”. A "
            "closing mark after punctuation must not touch a letter: put the punctuation outside. "
            "Code stands between backticks.",
        )
        for block in page.walk()
        for prose in block.prose
        if (found := _STRAY.search(prose.text))
    ]
