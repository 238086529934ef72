"""The parts of an expected line that differ from run to run: ``<pid:a>``, ``<time>``, ``...``."""

import re
from dataclasses import dataclass

from mpdocs.example.suggestion import did_you_mean

KINDS = {
    "pid": r"(?<!\d)\d+(?!\d)",
    "int": r"(?<!\d)[+-]?\d+(?!\d)",
    # What repr() and fixed formats give: a point between digits, or an exponent.
    "float": r"(?<!\d)[+-]?(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|inf|nan)(?!\d)",
    # A clock, with or without a date and a fraction: ISO 8601 and logging's %(asctime)s.
    "time": (
        r"(?<!\d)(?:\d{4}-\d\d-\d\d[ T])?\d\d?:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?(?!\d)"
    ),
    "addr": r"(?<!\w)0x[0-9a-fA-F]+(?!\w)",
    # Absolute, with either slash; a Windows pipe (\\.\pipe\...) is one too.
    "path": r"(?:(?<!\w)[A-Za-z]:)?[/\\][^\0\"'<>|*?]*",
}
"""The regular expression of each kind of hole."""

_SPECIAL = re.compile(r"\.\.\.|<(?P<kind>[A-Za-z_]\w*)(?P<named>:(?P<name>[\w-]*))?>")


class HoleError(ValueError):
    """Something looks like a hole and is none; the message says what is allowed."""


@dataclass(frozen=True, slots=True)
class Hole:
    """Stands for a value of one kind; the same name means the same value."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        """As it is written in an expected line."""
        return f"<{self.kind}:{self.name}>" if self.name else f"<{self.kind}>"


@dataclass(frozen=True, slots=True)
class Gap:
    """``...``: any text within the line, also none."""

    def __str__(self) -> str:
        """As it is written in an expected line."""
        return "..."


Piece = str | Hole | Gap


def pieces(line: str) -> tuple[Piece, ...]:
    """Split an expected line into literal text, holes and gaps.

    ``<module>`` and other text in angle brackets stays literal.

    :raises HoleError: when ``<word:name>`` names no kind of hole, or ``<kind:>`` no name.
    """
    result: list[Piece] = []
    literal_from = 0
    for found in _SPECIAL.finditer(line):
        piece = _special(found)
        if piece is None:
            continue
        if found.start() > literal_from:
            result.append(line[literal_from : found.start()])
        result.append(piece)
        literal_from = found.end()
    if literal_from < len(line):
        result.append(line[literal_from:])
    return tuple(result)


def _special(found: re.Match[str]) -> Hole | Gap | None:
    kind = found["kind"]
    if kind is None:
        return Gap()
    if found["named"] is None:
        return Hole(kind) if kind in KINDS else None
    allowed = ", ".join(f"<{kind}>" for kind in KINDS)
    if kind not in KINDS:
        raise HoleError(
            f"`{found[0]}` is no hole: there is no kind `{kind}`.{did_you_mean(kind, KINDS, {})} "
            f"Allowed: {allowed}, each also with a name. If the script prints this very text, "
            "write `...` for a part of it."
        )
    if not found["name"]:
        raise HoleError(f"`{found[0]}` has no name: write `<{kind}>` or `<{kind}:a>`.")
    return Hole(kind, found["name"])
