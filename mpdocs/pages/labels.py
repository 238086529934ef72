"""The labels of a page: every heading has one, written by hand, once.

Sphinx makes the ids of headings from their words, and gives a Chinese heading ``id2``. Links, the
switch between languages and the lock of pairs need names that are equal in both languages and stay.
"""

import re

from mpdocs.pages.page import Block, Page
from mpdocs.pages.problem import Problem


def problems(page: Page) -> list[Problem]:
    """Return the headings without label, labels given twice, and a first label of another name."""
    found = []
    seen: dict[str, int] = {}
    for block in page.walk():
        for label in block.labels:
            if label.name in seen:
                message = (
                    f"the label ({label.name})= stands on line {seen[label.name]} already. "
                    "Give this one another name."
                )
                found.append(Problem(page.path, label.line, message))
            seen.setdefault(label.name, label.line)
    headings = page.headings
    for number, heading in enumerate(headings):
        if not heading.labels:
            advice = page.path.stem if not number else f"{page.path.stem}-\u2026"
            message = (
                f"{heading.described} has no label. Write one above it, the same in both "
                f"languages: ({advice})="
            )
            found.append(Problem(page.path, heading.line, message))
    if headings and headings[0].labels and not _named_after(headings[0], page.path.stem):
        message = (
            f"the first label of a page is its file name: write ({page.path.stem})= here, or "
            f"(<folder>-{page.path.stem})= where another page has that name."
        )
        found.append(Problem(page.path, headings[0].first_line, message))
    return found


def _named_after(heading: Block, stem: str) -> bool:
    # The page of a folder may have any name: "index" would be given many times.
    pattern = re.compile(rf"(?:.+-)?{re.escape(stem)}")
    return stem == "index" or any(pattern.fullmatch(label.name) for label in heading.labels)
