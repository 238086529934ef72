"""Where the texts of the tall picture go: beside their moment, wherever nothing is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mpdocs.timeline.drawing.box import Box
from mpdocs.timeline.drawing.footnotes import BADGE, may_be_footnote
from mpdocs.timeline.drawing.labels import Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.settling import Telling, settle

LINE = 15.0
_NEAR = (0, -5, 5, -9, 9, -13, 13)
_FAR = (18, -18, 24, 31, 38, 46)
_LEAD = 6.0  # from the bar to the text
_OUT_OF_ORDER = 2  # a flaw that counts more than to cross a line
_ON_BAR = (0, -9, 9, -17, 17, -26, 26, -34, 34)
_STEPS = (0.0, 18.0, 36.0)  # a letter may stand behind another


@dataclass(frozen=True, slots=True)
class Note:
    """A label with its place: the text's box, and where its line begins.

    The text is empty where there is room for a letter only.
    """

    label: Label
    text: str
    box: Box
    edge: float
    y: float
    """Where its moment is."""

    @property
    def middle(self) -> float:
        """How far down the text stands."""
        return (self.box.top + self.box.bottom) / 2

    def is_out_of_order(self, other: "Note") -> bool:
        """Whether the two are of one process, and the later one stands above the earlier."""
        mine, its = self.label, other.label
        if mine.lane != its.lane or mine.t == its.t:
            return False
        return (mine.t < its.t) == (self.middle > other.middle + 1)

    @property
    def is_left(self) -> bool:
        """Whether it stands left of its bar."""
        return self.box.right < self.edge


@dataclass(frozen=True, slots=True)
class Room:
    """What is there already, and how far texts may reach."""

    taken: Sequence[Box]
    crossed: Sequence[Box]
    """Lines that a text may cross where there is no other place."""
    left: float
    top: float
    right: float
    bottom: float


def place(room: Room, labels: Iterable[tuple[Label, Box]], telling: Telling) -> list[Note]:
    """The labels that find a place, each beside its bar; the box is the bar at its moment."""
    bars = dict(labels)
    told = telling.of(bars)
    ordered = sorted(told, key=lambda one: (one.rank, one.t, one.lane))

    def attempt(letters: frozenset[Label]) -> list[Note]:
        notes = _Notes(room)
        for label in ordered:
            texts = () if label in letters else label.texts
            notes.place(label, texts, bars[label], may_be_footnote(label, telling.messages))
        return notes.placed

    return _in_order(settle(ordered, attempt, telling.messages))


def _in_order(notes: list[Note]) -> list[Note]:
    """The letters of a process change places, so that they follow time downwards."""
    letters = [note for note in notes if not note.text]
    placed = [note for note in notes if note.text]
    for lane in sorted({note.label.lane for note in letters}):
        mine = [note for note in letters if note.label.lane == lane]
        by_time = sorted(mine, key=lambda note: (note.label.t, note.y))
        placed += [
            replace(there, label=one.label, y=one.y)
            for one, there in zip(by_time, _by_lines(mine), strict=True)
        ]
    return placed


def _by_lines(notes: list[Note]) -> list[Note]:
    """From top to bottom; what stands side by side from left to right."""
    lines: list[list[Note]] = []
    for note in sorted(notes, key=lambda one: one.middle):
        if lines and note.middle - lines[-1][0].middle < LINE / 2:
            lines[-1].append(note)
        else:
            lines.append([note])
    return [note for line in lines for note in sorted(line, key=lambda one: one.box.left)]


class _Notes:
    """The places that are taken, and the notes that found one."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._taken = list(room.taken)
        self.placed: list[Note] = []

    def place(self, label: Label, texts: tuple[str, ...], bar: Box, or_letter: bool) -> None:
        """Find a place beside a bar, for a letter if there is none for the text."""
        note = self._found(label, texts, bar, or_letter)
        if note:
            self._taken.append(note.box)
            self.placed.append(note)

    def _found(
        self, label: Label, texts: tuple[str, ...], bar: Box, or_letter: bool
    ) -> Note | None:
        places = [(text, shift, 0.0) for text in texts for shift in (*_NEAR, *_FAR)]
        letters = [("", shift, step) for step in _STEPS for shift in (*_NEAR, *_FAR)]
        for some in (places, letters) if or_letter else (places,):
            notes = [
                note
                for text, shift, step in some
                for side in (1, -1)
                if (note := self._fit(label, text, shift, step, side, bar))
            ]
            if notes:
                best = min(notes, key=self._flaws)  # of equals the first
                on_bar = self._on_bar(label, bar) if or_letter else None
                is_better = on_bar and self._flaws(on_bar) < _OUT_OF_ORDER <= self._flaws(best)
                return on_bar if is_better else best
        return self._on_bar(label, bar) if or_letter else None

    def _flaws(self, note: Note) -> int:
        """Whether it stands on a line, and before or after a text that was earlier or later."""
        crosses = any(line.meets(note.box) for line in self._room.crossed)
        return crosses + _OUT_OF_ORDER * any(map(note.is_out_of_order, self.placed))

    def _fit(
        self, label: Label, text: str, shift: float, step: float, side: int, bar: Box
    ) -> Note | None:
        top = bar.top + shift - LINE / 2
        if top < self._room.top or top + LINE > self._room.bottom:
            return None
        edge = bar.right if side > 0 else bar.left
        begin = edge + side * (_LEAD + step)
        way = Box(min(edge + side, begin), top, max(edge + side, begin), top + LINE)
        if step and any(one.meets(way) for one in self._room.taken):
            return None  # behind a bar it would be taken for a text of that one
        size = width(text, label.face) if text else BADGE
        if size > self._free(begin, top, side):
            return None
        left = begin if side > 0 else begin - size
        return Note(label, text, Box(left - 1, top, left + size + 1, top + LINE), edge, bar.top)

    def _on_bar(self, label: Label, bar: Box) -> Note | None:
        """A letter on the bar itself, where nothing beside it is free."""
        middle = (bar.left + bar.right) / 2
        half = BADGE / 2
        for shift in _ON_BAR:
            y = bar.top + shift
            box = Box(middle - half, y - half, middle + half, y + half)
            if not any(note.box.meets(box) for note in self.placed):
                return Note(label, "", box, middle, bar.top)
        return None

    def _free(self, begin: float, top: float, side: int) -> float:
        """How far a text may reach from here before it meets something."""
        limit = self._room.right if side > 0 else self._room.left
        strip = Box(min(begin, limit), top, max(begin, limit), top + LINE)
        room = (limit - begin) * side
        for one in self._taken:
            if one.meets(strip):
                room = min(room, (one.left - begin if side > 0 else begin - one.right) - 3)
        return room
