"""What an example file *is*: pure text in, plain data out.

An example is a complete script whose expected output stands after its code, in comment blocks::

    # Output:                   these lines, in this order
    # Unordered output:         these lines, in any order
    # Stderr:                   these lines on standard error; without it there must be none
    # Exit code: 1              default 0
    # Timeout: 20               seconds, default 10
    # Methods: fork             only these start methods; default: all the platform has
    # Requires: numpy           modules that are not in the standard library

The first four take a condition: ``# Output (spawn, 3.14+):``. Words of one kind (start methods,
platforms, versions) are alternatives, different kinds restrict each other. The blocks that apply
follow each other: together they are everything the script prints.

A line of a block is ``# text``, an empty one ``#``. A blank line ends a block, and so does the
next header. In a line, ``...`` stands for any text and a hole for a value of its kind: ``<pid>``,
``<int>``, ``<float>``, ``<time>``, ``<addr>``, ``<path>``. With a name, ``<pid:a>``, it equals
every other ``<pid:a>`` and differs from ``<pid:b>``.
"""

from mpdocs.example.condition import Condition, ConditionError, parse_condition
from mpdocs.example.error import ExampleError
from mpdocs.example.hole import KINDS, Gap, Hole, HoleError, Piece, pieces
from mpdocs.example.model import Block, Example, ExitCode, Stream
from mpdocs.example.parser import load, parse
from mpdocs.example.setting import METHODS, PLATFORMS, Setting

__all__ = [
    "KINDS",
    "METHODS",
    "PLATFORMS",
    "Block",
    "Condition",
    "ConditionError",
    "Example",
    "ExampleError",
    "ExitCode",
    "Gap",
    "Hole",
    "HoleError",
    "Piece",
    "Setting",
    "Stream",
    "load",
    "parse",
    "parse_condition",
    "pieces",
]
