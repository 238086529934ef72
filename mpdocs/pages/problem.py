"""What every check of a page returns, in the one form that tests and people read."""

from dataclasses import dataclass
from pathlib import Path


def shown(path: Path) -> str:
    """Write a path for a person: relative to the working directory where it lies inside it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend, at one line.

    :ivar path: the file to open.
    :ivar line: 1-based.
    :ivar message: what is wrong and what to do, complete for a person who sees nothing else.
    """

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        """Return ``path:line: message``, the form editors and terminals make clickable."""
        return f"{shown(self.path)}:{self.line}: {self.message}"
