"""The item of one page pair: the same facts in both languages, and nothing that was not run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mpdocs import pages
from mpdocs.pytest_plugin.failure import ItemFailed, MessageItem
from mpdocs.pytest_plugin.session import SESSION

UNRUN_PROPERTY = "mpdocs-unrun"


class PageFile(pytest.File):
    """One page of one language; it stands for the pair."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the comparison of the pair."""
        docs = self.config.stash[SESSION].project.docs
        name = self.path.relative_to(docs).with_suffix("").as_posix().partition("/")[2]
        yield PairItem.from_parent(self, name="pair", pair=name)


class PairItem(MessageItem):
    """Checks both pages of a pair, each by itself and against the other."""

    def __init__(self, *, pair: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pair = pair

    def runtest(self) -> None:
        """Fail with every problem of the pair, a line each."""
        docs = self.config.stash[SESSION].project.docs
        for one in pages.pairs(docs):
            if one.name == self.pair:
                self._count_unrun(one.en, one.zh)
        if problems := pages.check_pair(docs, self.pair):
            raise ItemFailed("\n".join(map(str, problems)))

    def _count_unrun(self, *paths: Path) -> None:
        display = self.config.stash[SESSION].project.display
        for path in paths:
            try:
                page = pages.load(path)
            except (OSError, pages.PageError):
                continue  # check_pair says so
            for block in pages.no_runs(page):
                text = f"{display(path)}:{block.line}: {block.reason}"
                self.user_properties.append((UNRUN_PROPERTY, text))


def without_second_twins(items: list[pytest.Item]) -> list[pytest.Item]:
    """Keep one item of each pair: both languages collect it, so that either can be typed."""
    seen: set[str] = set()
    kept: list[pytest.Item] = []
    for item in items:
        if isinstance(item, PairItem):
            if item.pair in seen:
                continue
            seen.add(item.pair)
        kept.append(item)
    return kept
