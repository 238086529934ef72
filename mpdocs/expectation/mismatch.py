"""What did not come as stated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One difference between what a script states and what it did."""

    kind: str
    """``output``, ``order``, ``hole``, ``stderr``, ``exit code`` or ``no expectation``."""
    message: str
    """Complete for a person: begins with ``file:line:``, ends with what to do."""
    line: int
    """1-based line in the example file."""
