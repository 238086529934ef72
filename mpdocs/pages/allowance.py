"""An allowed departure: a comment in a page that says what may differ there, and why.

The comment stands right above the block it speaks for and covers all that lies in that block; above
a heading it covers the section, where the whole section stands in one language only::

    % parity: number - the Chinese sentence counts from one
    % terms: 后台进程 - quoted from the shell's manual
    % typography: "x" - the message is quoted as it is printed

It reads ``% <check>: <what> - <reason>``. The reason is required, and an allowance that allows
nothing is an error, so that none outlives its cause.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mpdocs.pages.page import Block, Comment, Page
from mpdocs.pages.problem import Problem

CHECKS = ("parity", "terms", "typography")

#: What may differ between twins. Labels, the order of blocks and which example is shown may not.
PARITY_WHATS = ("number", "inline code", "role", "link", "image", "html", "option", "code", "block")

_FORM = re.compile(
    rf"^(?P<check>{'|'.join(CHECKS)})\s*:\s*(?P<what>.*?)(?:\s+[-\u2013\u2014]+\s*(?P<reason>.*))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Allowance:
    """One well-formed allowance.

    :ivar check: one of :data:`CHECKS`.
    :ivar what: one of :data:`PARITY_WHATS`; an avoided word; a piece of the text.
    :ivar line: 1-based line of the comment.
    """

    check: str
    what: str
    reason: str
    line: int


def _read(comment: Comment) -> Allowance | None:
    found = _FORM.match(comment.text)
    if found is None:
        return None
    return Allowance(
        found["check"].lower(), found["what"].strip(), (found["reason"] or "").strip(), comment.line
    )


def _wrong(allowance: Allowance) -> str:
    """Say what is wrong with the form of an allowance; empty where nothing is."""
    form = f"% {allowance.check}: {allowance.what or '<what>'} - <why>"
    if not allowance.what:
        return f"an allowance names what it allows: {form}"
    if not allowance.reason:
        return f"an allowance needs its reason: {form}"
    if allowance.check == "parity" and allowance.what not in PARITY_WHATS:
        return (
            f"“{allowance.what}” cannot be allowed to differ. What can: {', '.join(PARITY_WHATS)}."
        )
    return ""


def allowances(block: Block, check: str) -> Iterator[Allowance]:
    """Yield the well-formed allowances that stand above a block for one check."""
    for comment in block.comments:
        allowance = _read(comment)
        if allowance and allowance.check == check and not _wrong(allowance):
            yield allowance


def malformed(page: Page) -> list[Problem]:
    """Return the allowances of a page that are not written right or stand above nothing."""
    attached = {comment.line for block in page.walk() for comment in block.comments}
    problems = []
    for comment in page.comments:
        allowance = _read(comment)
        if allowance is None:
            continue
        message = _wrong(allowance)
        if not message and comment.line not in attached:
            message = "this allowance stands above no block. Put it right above the one it is for."
        if message:
            problems.append(Problem(page.path, comment.line, message))
    return problems


def unused(page: Page, check: str, used: Iterable[int]) -> list[Problem]:
    """Return the allowances of one check that allowed nothing.

    :param used: the lines of those that did.
    """
    lines = set(used)
    return [
        Problem(
            page.path,
            allowance.line,
            f"this allowance allows nothing: no difference of {allowance.what!r} stands below it. "
            "Remove the line."
            if check == "parity"
            else f"this allowance allows nothing: {allowance.what!r} is not reported below it. "
            "Remove the line.",
        )
        for block in page.walk()
        for allowance in allowances(block, check)
        if allowance.line not in lines
    ]
