"""How people ask for a section whose own words are others."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from mpdocs.sphinx.search.entry import Entry
from mpdocs.sphinx.search.error import SearchFileError

#: The file, below ``docs``.
NAME = "_shared/search/asked.toml"


def load(docs: Path) -> dict[str, list[str]]:
    """The questions of both languages by the label of the section that answers them.

    A Chinese reader types English words too, and the other way round.

    Raises ``SearchFileError``.
    """
    try:
        rows = tomllib.loads((docs / NAME).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SearchFileError(f"{NAME}: {error}") from error
    for label, row in rows.items():
        if not isinstance(row, dict) or row.keys() != {"en", "zh"}:
            raise SearchFileError(f"{NAME}: {label} needs en and zh, and nothing else")
    return {label: [*row["en"], *row["zh"]] for label, row in rows.items()}


def add(asked: dict[str, list[str]], page: str, found: Iterable[Entry]) -> None:
    """Give the entries of a page what is asked for them; a page is labelled by its name."""
    for entry in found:
        label = entry.anchor or page.rpartition("/")[2]
        entry.asked = asked.get(label, [])
