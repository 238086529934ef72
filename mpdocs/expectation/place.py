"""Where a mismatch was found, for the first words of its message."""

from dataclasses import dataclass

from mpdocs.example import Example, Setting
from mpdocs.expectation.mismatch import Mismatch


@dataclass(frozen=True, slots=True)
class Place:
    """One example in one setting."""

    example: Example
    setting: Setting

    def mismatch(self, kind: str, line: int, what: str, *paragraphs: str) -> Mismatch:
        """Say what is wrong; the last paragraph says what to do about it."""
        head = f"{self.example.path}:{line}: {what} ({self.setting})."
        return Mismatch(kind, "\n\n".join([head, *filter(None, paragraphs)]), line)
