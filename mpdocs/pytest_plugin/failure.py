"""Failures that are messages for a person, without a traceback of the harness."""

import os
from pathlib import Path

import pytest


class ItemFailed(Exception):
    """What is wrong with an example or a page, in full."""


class MessageItem(pytest.Item):
    """An item that fails with a message alone."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:  # type: ignore[override]
        """The message; a traceback only where the harness itself is at fault."""
        if isinstance(excinfo.value, ItemFailed):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """File and item name, as typed."""
        folder = self.config.rootpath
        path = self.path.relative_to(folder) if folder in self.path.parents else self.path
        return self.path, 0, f"{path.as_posix()} [{self.name}]"


def skip_unless_ci(reason: str) -> None:
    """Skip the item; where CI is set, fail: a gap there would go unnoticed."""
    if os.environ.get("CI"):
        raise ItemFailed(f"{reason}\nIn CI nothing is skipped.")
    pytest.skip(reason)
