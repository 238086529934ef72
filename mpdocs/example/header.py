"""The header lines that stand after a script's code: ``# Output (spawn):``, ``# Timeout: 20``."""

import re
from dataclasses import dataclass

from mpdocs.example.suggestion import nearest

BLOCKS = ("Output", "Unordered output", "Stderr")
"""Headers followed by lines; nothing stands after their colon."""

SETTINGS = {
    "Exit code": "# Exit code: 1",
    "Timeout": "# Timeout: 20",
    "Methods": "# Methods: fork",
    "Requires": "# Requires: numpy",
}
"""Headers with a value after the colon, and how to write each."""

CONDITIONAL = (*BLOCKS, "Exit code")
"""Headers that may carry a condition in parentheses."""

NAMES = (*BLOCKS, *SETTINGS)
ALLOWED = ", ".join([f"`# {name}:`" for name in BLOCKS] + [f"`{how}`" for how in SETTINGS.values()])

_EXACT = re.compile(
    rf"(?P<name>{'|'.join(NAMES)})(?: \((?P<condition>[^()]*)\))?:(?:[ \t]+(?P<value>.*?))?\s*"
)
_SHAPE = re.compile(r"(?P<name>[A-Z][\w-]*(?: [\w-]+){0,2})\s*(?:\([^()]*\))?\s*:(?:\s.*)?")
_MEANT = re.compile(r"(?P<name>\w[\w -]*?)\s*(?:\([^()]*\)?)?\s*(?::.*)?")
_SLIPS = {
    "expected": "Output",
    "expected output": "Output",
    "stdout": "Output",
    "prints": "Output",
    "any order": "Unordered output",
    "errors": "Stderr",
    "standard error": "Stderr",
    "exit status": "Exit code",
    "return code": "Exit code",
    "returncode": "Exit code",
    "start method": "Methods",
    "start methods": "Methods",
    "seconds": "Timeout",
    "needs": "Requires",
}


@dataclass(frozen=True, slots=True)
class Header:
    """A header line taken apart; its parts are not judged yet."""

    name: str
    condition: str | None
    """The text in the parentheses; ``None`` where there are none."""
    value: str
    """The text after the colon, stripped."""


def read_header(text: str) -> Header | None:
    """Read a comment's text (what follows ``# ``); ``None`` unless it has a header's exact name."""
    found = _EXACT.fullmatch(text)
    if found is None:
        return None
    return Header(found["name"], found["condition"], found["value"] or "")


def meant_header(text: str) -> str | None:
    """Name the header that a comment's text was probably meant to be, or ``None``.

    ``Outputs:``, ``output:``, ``Exit-code: 1``, ``Output(spawn):`` and ``Output`` are such texts.
    """
    found = _MEANT.fullmatch(text)
    return nearest(found["name"], NAMES, _SLIPS) if found else None


def has_header_shape(text: str) -> bool:
    """Tell whether a comment's text reads like some header, as ``Platforms: linux`` does."""
    return _SHAPE.fullmatch(text) is not None
