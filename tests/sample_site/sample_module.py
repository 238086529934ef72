"""A module whose docstrings the sample site shows."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was seen."""

    text: str
    """In lower case."""


def count_words(path: Path, *, least: int = 1) -> dict[str, int]:
    """Count the words of a text file.

    Words seen fewer than ``least`` times are left out.

    :raises OSError: when the file cannot be read.
    """
    raise NotImplementedError(path, least)
