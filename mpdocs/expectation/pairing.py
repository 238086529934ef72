"""Give each of some patterns a line of its own."""

from collections import deque
from collections.abc import Collection, Sequence


class Pairing:
    """A matching in a bipartite graph that grows by one pattern at a time.

    Patterns and lines are numbers. A new pattern may make those before it move to another of their
    lines (an augmenting path), so that no choice made early is ever wrong, and adding a pattern
    costs at most as many steps as there are pairs that fit.
    """

    def __init__(self) -> None:
        """Begin with no pattern."""
        self.line_of: dict[int, int] = {}
        self._pattern_of: dict[int, int] = {}
        self._fitting: dict[int, Collection[int]] = {}

    def copy(self) -> "Pairing":
        """Return an independent copy."""
        twin = Pairing()
        twin.line_of = self.line_of.copy()
        twin._pattern_of = self._pattern_of.copy()
        twin._fitting = self._fitting.copy()
        return twin

    def add(self, pattern: int, fitting: Collection[int]) -> bool:
        """Find a line for this pattern too; ``False``, and nothing changed, if there is none."""
        self._fitting[pattern] = fitting
        came_from: dict[int, int] = {}  # line -> the pattern that wants it
        waiting = deque([pattern])
        while waiting:
            wanting = waiting.popleft()
            for line in self._fitting[wanting]:
                if line in came_from:
                    continue
                came_from[line] = wanting
                if line not in self._pattern_of:
                    self._move(line, came_from)
                    return True
                waiting.append(self._pattern_of[line])
        del self._fitting[pattern]
        return False

    def _move(self, line: int | None, came_from: dict[int, int]) -> None:
        while line is not None:
            pattern = came_from[line]
            freed = self.line_of.get(pattern)
            self.line_of[pattern] = line
            self._pattern_of[line] = pattern
            line = freed


def pair(fitting: Sequence[Collection[int]]) -> Pairing:
    """Pair as many patterns as possible; ``fitting[i]`` are the lines that fit pattern ``i``."""
    pairing = Pairing()
    for pattern in sorted(range(len(fitting)), key=lambda index: len(fitting[index])):
        pairing.add(pattern, fitting[pattern])
    return pairing
