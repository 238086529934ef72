"""The rows below the processes: who holds a lock, what is inside a queue, what a value is."""

from dataclasses import dataclass

from mpdocs.timeline.drawing.scale import Scale
from mpdocs.timeline.drawing.scene import Scene
from mpdocs.timeline.drawing.words import word
from mpdocs.timeline.recording import Thing
from mpdocs.timeline.words import process_name

MOST_SLOTS = 4
MOST_CELLS = 40
_SEEN = 4.0

_VALUES = ("Value", "RawValue", "Array", "RawArray", "SharedMemory", "ShareableList")


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a resource's row."""

    slot: int
    t0: int
    t1: int
    lane: int | None
    """The process it belongs to; None: to none."""
    texts: tuple[str, ...]
    open: bool = False
    """Whether it had not ended when the recording did."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A row. ``kind``: ``holders``, ``content``, ``value``, ``switch``, or ``level``."""

    thing: Thing
    kind: str
    note: str
    slots: int
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """What stands before the row; the lock of a value is told from the value."""
        is_lock = self.kind == "holders" and self.thing.kind in _VALUES
        return f"{self.thing.name}.get_lock()" if is_lock else self.thing.name


def resources(scene: Scene, language: str) -> list[Resource]:
    """A row for each object that a row says something about, in the order of their making."""
    found = []
    for thing in scene.recording.things:
        value = _value(scene, thing, language)
        about = (
            _holders(scene, thing, language)
            or _content(scene, thing, language)
            or _switch(scene, thing, language)
            or _waiting(scene, thing, language)
        )
        found += [row for row in (value, about) if row]
    return found


def valued(scene: Scene) -> set[str]:
    """The ids of the objects that have a row with their value."""
    return {thing.id for thing in scene.recording.things if _value(scene, thing, "en")}


def visible(scale: Scale, found: list[Resource]) -> list[Resource]:
    """All but the locks of values that are held too shortly to be seen: the value says enough."""
    return [
        one
        for one in found
        if one.kind != "holders"
        or one.thing.kind not in _VALUES
        or any(scale.at(cell.t1) - scale.at(cell.t0) >= _SEEN for cell in one.cells)
    ]


def _process(scene: Scene, lane: int) -> int:
    """The lane of the process that this lane is a thread of, if it is one."""
    while scene.recording.lanes[lane].thread and lane:
        lane -= 1
    return lane


def short_name(name: str) -> tuple[str, ...]:
    """A name, and a shorter one that is no mere number: ``Process-1``, ``P-1``."""
    head, dash, tail = name.rpartition("-")
    return (name, f"{head[0]}-{tail}") if dash and tail and head else (name,)


def _holders(scene: Scene, thing: Thing, language: str) -> Resource | None:
    holds = [hold for hold in scene.recording.holds if hold.object == thing.id]
    if not holds:
        return None
    slots = max(hold.slot for hold in holds) + 1
    if "Semaphore" in thing.kind and thing.value and thing.value <= 2 * MOST_SLOTS:
        slots = max(slots, thing.value)  # a place that nobody took is a place
    cells = tuple(
        Cell(
            hold.slot,
            hold.t0,
            hold.t1,
            _process(scene, hold.lane),
            short_name(process_name(scene.recording, hold.lane, language)),
            hold.released_by is None,
        )
        for hold in holds
    )
    note = word("places" if slots > 1 else "holders", language)
    return Resource(thing, "holders", note, slots, cells)


def _content(scene: Scene, thing: Thing, language: str) -> Resource | None:
    arrows = [
        arrow
        for arrow in scene.recording.arrows
        if arrow.kind == "message" and arrow.object == thing.id
    ]
    if not arrows or "Queue" not in thing.kind:
        return None
    ends: list[int] = []
    cells = []
    for arrow in sorted(arrows, key=lambda one: (one.t0, one.t1)):
        slot = next((i for i, end in enumerate(ends) if end <= arrow.t0), len(ends))
        ends[slot : slot + 1] = [arrow.t1]
        lane = _process(scene, arrow.source)
        cells.append(Cell(slot, arrow.t0, arrow.t1, lane, (arrow.text,) if arrow.text else ()))
    if len(ends) <= MOST_SLOTS and len(cells) <= MOST_CELLS:
        return Resource(thing, "content", word("content", language), len(ends), tuple(cells))
    steps = [(arrow.t0, 1) for arrow in arrows] + [(arrow.t1, -1) for arrow in arrows]
    return Resource(thing, "level", word("level", language), 1, _levels(steps, scene.recording.end))


def _levels(steps: list[tuple[int, int]], end: int) -> tuple[Cell, ...]:
    """What a count is at each moment, from its ups and downs; ``slot`` is the count."""
    cells: list[Cell] = []
    now, level = 0, 0
    for t, change in sorted(steps):
        if t > now and level:
            cells.append(Cell(level, now, t, None, (str(level),)))
        now, level = t, level + change
    if level and end > now:
        cells.append(Cell(level, now, end, None, (str(level),)))
    return tuple(cells)


def _switch(scene: Scene, thing: Thing, language: str) -> Resource | None:
    if thing.kind != "Event":
        return None
    cells = []
    since: int | None = None
    for mark in sorted(scene.recording.marks, key=lambda one: one.t):
        if mark.object != thing.id:
            continue
        if mark.kind == "set" and since is None:
            since = mark.t
        elif mark.kind == "clear" and since is not None:
            cells.append(Cell(0, since, mark.t, None, (word("set", language),)))
            since = None
    if since is not None:
        cells.append(Cell(0, since, scene.recording.end, None, (word("set", language),), True))
    return Resource(thing, "switch", word("switch", language), 1, tuple(cells)) if cells else None


def _value(scene: Scene, thing: Thing, language: str) -> Resource | None:
    writes = [
        mark
        for mark in sorted(scene.recording.marks, key=lambda one: one.t)
        if mark.object == thing.id and mark.kind == "write"
    ]
    if not writes or thing.kind not in _VALUES or any(mark.text[:1] == "[" for mark in writes):
        return None  # an array has not one value
    end = scene.recording.end
    ends = [*(mark.t for mark in writes[1:]), end]
    cells = [
        Cell(0, mark.t, until, _process(scene, mark.lane), (mark.text,))
        for mark, until in zip(writes, ends, strict=True)
    ]
    first = [
        mark.text
        for mark in sorted(scene.recording.marks, key=lambda one: one.t)
        if mark.object == thing.id and mark.kind == "read" and mark.t < writes[0].t
    ]
    if first:
        cells.insert(0, Cell(0, 0, writes[0].t, None, (first[0],)))
    return Resource(thing, "value", word("value", language), 1, tuple(cells))


def _waiting(scene: Scene, thing: Thing, language: str) -> Resource | None:
    if thing.kind not in ("Barrier", "Condition"):
        return None
    spans = [
        span
        for span in scene.recording.spans
        if span.object == thing.id and span.state in ("barrier", "condition") and span.t1 > span.t0
    ]
    if not spans:
        return None
    steps = [(span.t0, 1) for span in spans] + [(span.t1, -1) for span in spans]
    cells = _levels(steps, scene.recording.end)
    return Resource(thing, "level", word("barrier", language), 1, cells)
