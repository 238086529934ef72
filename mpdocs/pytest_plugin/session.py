"""What one pytest session was asked for: project, interpreters, options."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from mpdocs.project import LANGUAGES, Project
from mpdocs.records import RunCache
from mpdocs.runner import Interpreter, InterpreterNotFound, select


@dataclass(frozen=True)
class Session:
    """The options of the command line, checked."""

    project: Project
    interpreters: tuple[Interpreter, ...]
    cache: RunCache | None  # None: every example runs
    record: str | None
    update: bool
    check_order: bool
    repeat: int

    @classmethod
    def from_config(cls, config: pytest.Config) -> "Session":
        """Read the options; ``pytest.UsageError`` for an interpreter that is not there."""
        try:
            interpreters = select(config.getoption("--python"))
        except InterpreterNotFound as error:
            raise pytest.UsageError(str(error)) from None
        repeat: int = config.getoption("--repeat")
        if repeat < 1:
            raise pytest.UsageError(f"--repeat {repeat}: must be 1 or more")
        fresh = config.getoption("--fresh") or repeat > 1 or config.getoption("--update")
        cache = getattr(config, "cache", None)  # absent under -p no:cacheprovider
        return cls(
            project=Project(config.rootpath),
            interpreters=interpreters,
            cache=None if fresh or cache is None else RunCache(cache.mkdir("mpdocs-runs")),
            record=config.getoption("--record"),
            update=config.getoption("--update"),
            check_order=config.getoption("--check-order"),
            repeat=repeat,
        )

    def is_example(self, path: Path) -> bool:
        """Whether the file is a script to prove (and no helper module, ``_name.py``)."""
        return (
            path.suffix == ".py"
            and not path.name.startswith("_")
            and self.project.examples in path.parents
        )

    def is_page(self, path: Path) -> bool:
        """Whether the file is a page of one of the two languages."""
        return path.suffix == ".md" and any(
            self.project.docs / language in path.parents for language in LANGUAGES
        )


SESSION = pytest.StashKey[Session]()
