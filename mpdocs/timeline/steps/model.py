"""What a story is made of: events, the steps that hold them, and every lane's state at a step."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that a lane does, or that happens to it."""

    t: int
    lane: int
    kind: str
    """What happens; ``phrases`` has the words for each."""
    weight: int
    """3: the story cannot do without it; 0: only where nothing else tells the story."""
    object: str = ""
    other: int | None = None
    """Another lane that it is about."""
    text: str = ""
    line: int | None = None
    outcome: str = ""
    """How a process was killed; the name of an exception; what was waited for in vain."""
    call: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What a lane is in the middle of."""

    state: str
    """Of ``recording.Span``; or ``run``, ``off`` (not yet started), ``gone`` (ended)."""
    object: str = ""
    of: int | None = None
    call: str = ""
    line: int | None = None
    holds: tuple[str, ...] = ()
    """Ids of the things that it holds, one for each time."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Of the function that it is in, as ``repr``; those that changed last come last."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one moment, as far as a reader can tell moments apart."""

    t: int
    events: tuple[Event, ...]
    states: tuple[State, ...]
    """Of every lane, right after the events."""

    @property
    def lane(self) -> int:
        """Whose step it is: the lane of its first event."""
        return self.events[0].lane

    @property
    def weight(self) -> int:
        """How much the story needs it."""
        return max(event.weight for event in self.events)


@dataclass(frozen=True, slots=True)
class Story:
    """A run as a reader steps through it."""

    steps: tuple[Step, ...]
    left_out: int
    """Steps that matter less, of which there were too many."""
