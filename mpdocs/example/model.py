"""An example, as plain data."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from mpdocs.example.condition import Condition
from mpdocs.example.setting import METHODS, Setting

DEFAULT_TIMEOUT = 10.0
"""Seconds."""


class Stream(Enum):
    """Where a line is printed."""

    STDOUT = "stdout"
    STDERR = "stderr"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines a script is stated to print."""

    stream: Stream
    ordered: bool
    condition: Condition
    lines: tuple[str, ...]
    line: int
    """1-based line of the header in the file; ``lines[0]`` stands on the next one."""

    def __str__(self) -> str:
        """Give the header back, as in ``# Output (spawn):``."""
        name = "Stderr" if self.stream is Stream.STDERR else "Output"
        if not self.ordered:
            name = "Unordered output"
        return f"# {name} ({self.condition}):" if str(self.condition) else f"# {name}:"


@dataclass(frozen=True, slots=True)
class ExitCode:
    """An exit code a script is stated to have; negative for a signal, as in ``subprocess``."""

    code: int
    condition: Condition
    line: int
    """1-based line of the header in the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """A script, and everything it states about itself."""

    path: Path
    source: str
    code: str
    """The source without its trailing header blocks; ends with one newline."""
    title: str
    """First line of the module docstring."""
    blocks: tuple[Block, ...]
    timeout: float = DEFAULT_TIMEOUT
    """Seconds."""
    methods: tuple[str, ...] = METHODS
    requires: tuple[str, ...] = ()
    """Importable names of modules that are not in the standard library."""
    callouts: tuple[str, ...] = ()
    """Circled digits in the comments of the code, in order of first appearance."""
    exit_codes: tuple[ExitCode, ...] = ()

    def blocks_for(self, setting: Setting) -> tuple[Block, ...]:
        """Return the blocks that apply in this setting, in the order of the file."""
        return tuple(block for block in self.blocks if block.condition.holds(setting))

    def exit_code_for(self, setting: Setting) -> int:
        """Return the exit code stated for this setting; 0 where none is stated."""
        stated = self.stated_exit_code(setting)
        return stated.code if stated else 0

    def stated_exit_code(self, setting: Setting) -> ExitCode | None:
        """Return the header that decides: one with a condition goes before one without."""
        holding = [stated for stated in self.exit_codes if stated.condition.holds(setting)]
        return next(
            (stated for stated in holding if str(stated.condition)),
            holding[0] if holding else None,
        )
