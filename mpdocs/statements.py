"""The ledger of statements: what is often said of multiprocessing, and what runs show.

``docs/_shared/statements.toml`` holds one entry for each statement of the notes this site grew out
of. The page of myths is made from it, and a test holds it against the pages.
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

VERDICTS = ("false", "imprecise", "depends", "true")
"""``depends``: on the version of Python, the platform or the start method."""

# The sections of the source notes, and how many statements each makes.
SECTIONS = {
    "A": 13,
    "B": 6,
    "C": 15,
    "D": 9,
    "E": 5,
    "F": 13,
    "G": 8,
    "H": 11,
    "I": 10,
    "J": 16,
    "K": 28,
    "L": 21,
    "M": 14,
}
IDS = tuple(
    f"{section}{number + 1}" for section, size in SECTIONS.items() for number in range(size)
)


class LedgerError(Exception):
    """The ledger cannot be read; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: as it is often made, as it is right, and where that is shown."""

    id: str
    verdict: str
    said_en: str
    said_zh: str
    correct_en: str
    correct_zh: str
    label: str  # of the section that teaches it
    example: str  # the script on that page that shows it: lock/race.py

    def said(self, language: str) -> str:
        """The statement as it is often made."""
        return self.said_zh if language == "zh" else self.said_en

    def correct(self, language: str) -> str:
        """The statement as it is right."""
        return self.correct_zh if language == "zh" else self.correct_en


def path_in(docs: Path) -> Path:
    """Where the ledger lies."""
    return docs / "_shared" / "statements.toml"


def load(docs: Path) -> tuple[Statement, ...]:
    """Every statement, in the order of the notes. Raises ``LedgerError``."""
    path = path_in(docs)
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("statement", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LedgerError(f"{path}: cannot be read: {error}") from None
    statements = [_statement(path, entry) for entry in entries]
    ids = [statement.id for statement in statements]
    for name in sorted(set(ids)):
        if ids.count(name) > 1:
            raise LedgerError(f"{path}: {name} is there {ids.count(name)} times")
        if name not in IDS:
            raise LedgerError(f"{path}: there is no statement {name}")
    return tuple(sorted(statements, key=lambda statement: IDS.index(statement.id)))


def _statement(path: Path, entry: dict[str, object]) -> Statement:
    name = entry.get("id", "an entry without id")
    wanted = {field.name for field in fields(Statement)}
    if entry.keys() != wanted:
        wrong = ", ".join(sorted(entry.keys() ^ wanted))
        raise LedgerError(f"{path}: {name}: missing or unknown: {wrong}")
    statement = Statement(**{key: str(value).strip() for key, value in entry.items()})
    empty = [field for field in sorted(wanted) if not getattr(statement, field)]
    if empty:
        raise LedgerError(f"{path}: {name}: empty: {', '.join(empty)}")
    if statement.verdict not in VERDICTS:
        raise LedgerError(
            f"{path}: {name}: verdict {statement.verdict!r} is none of {', '.join(VERDICTS)}"
        )
    return statement
