"""Which steps a reader sees when there are too many."""

from collections import Counter
from collections.abc import Sequence

from mpdocs.timeline.steps.model import Event

Group = tuple[Event, ...]

MOST = 60
"""Steps that a reader still follows to the end."""
FILLED = 24
"""Up to here, steps that nothing needs may fill what others leave free."""


def chosen(groups: Sequence[Group]) -> list[Group]:
    """At most ``MOST`` of them, by weight; of equal weight the first of their kind, and the last.

    What repeats itself is clear from how it begins and ends.
    """
    ranks = _ranks(groups)
    weights = [max(event.weight for event in group) for group in groups]
    by_need = sorted(range(len(groups)), key=lambda at: (-weights[at], ranks[at], at))
    needed = sum(weight > 0 for weight in weights)
    kept = by_need[: min(MOST, max(needed, FILLED))]
    return [groups[at] for at in sorted(kept)]


def _ranks(groups: Sequence[Group]) -> list[int]:
    """How often the same has happened before in its lane; the last time counts as the first."""
    kinds = [(group[0].lane, group[0].kind, group[0].object) for group in groups]
    total, seen, ranks = Counter(kinds), Counter[object](), []
    for kind in kinds:
        ranks.append(0 if seen[kind] == total[kind] - 1 else seen[kind])
        seen[kind] += 1
    return ranks
