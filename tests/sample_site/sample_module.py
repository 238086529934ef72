"""A module whose docstrings the sample site shows."""

from pathlib import Path


def count_words(path: Path, *, least: int = 1) -> dict[str, int]:
    """Count the words of a text file.

    Words seen fewer than ``least`` times are left out. Raises ``OSError`` when the file cannot
    be read.
    """
    raise NotImplementedError(path, least)
