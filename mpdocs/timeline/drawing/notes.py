"""Where the texts of the tall picture go: beside their moment, wherever nothing is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mpdocs.timeline.drawing.footnotes import BADGE, may_be_footnote
from mpdocs.timeline.drawing.labels import Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.settling import settle

LINE = 15.0
_NEAR = (0, -5, 5, -9, 9, -13, 13)
_FAR = (18, -18, 24, 31)
_LEAD = 6.0  # from the bar to the text
_ON_BAR = (0, -9, 9, -17, 17, -26, 26, -34, 34)
_STEPS = (0.0, 18.0, 36.0)  # a letter may stand behind another


@dataclass(frozen=True, slots=True)
class Box:
    """Something that is drawn, and on which no text may lie."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


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

    @property
    def line(self) -> int:
        """The line of the picture, if it had lines of text."""
        return int(self.middle // LINE)

    @property
    def is_left(self) -> bool:
        """Whether it stands left of its bar."""
        return self.box.right < self.edge


@dataclass(frozen=True, slots=True)
class Room:
    """What is there already, and how far texts may reach."""

    taken: Sequence[Box]
    left: float
    right: float
    bottom: float


def place(room: Room, labels: Iterable[tuple[Label, Box]], messages: bool) -> list[Note]:
    """The labels that find a place, each beside its bar; the box is the bar at its moment.

    ``messages`` may be letters too.
    """
    ordered = sorted(labels, key=lambda one: (one[0].rank, one[0].t, one[0].lane))

    def attempt(letters: frozenset[Label]) -> list[Note]:
        notes = _Notes(room)
        for label, bar in ordered:
            texts = () if label in letters else label.texts
            notes.place(label, texts, bar, may_be_footnote(label, messages))
        return notes.placed

    return _in_order(settle([label for label, _bar in ordered], attempt, messages))


def _in_order(notes: list[Note]) -> list[Note]:
    """The letters of a process change places, so that they follow time downwards."""
    letters = [note for note in notes if not note.text]
    placed = [note for note in notes if note.text]
    for lane in sorted({note.label.lane for note in letters}):
        mine = [note for note in letters if note.label.lane == lane]
        by_time = sorted(mine, key=lambda note: (note.label.t, note.y))
        by_place = sorted(mine, key=lambda note: (note.line, note.box.left))
        placed += [
            replace(there, label=one.label, y=one.y)
            for one, there in zip(by_time, by_place, strict=True)
        ]
    return placed


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
        if or_letter:
            places += [("", shift, step) for step in _STEPS for shift in (*_NEAR, *_FAR)]
        for text, shift, step in places:
            for side in (1, -1):
                note = self._fit(label, text, shift, step, side, bar)
                if note:
                    return note
        return self._on_bar(label, bar) if or_letter else None

    def _fit(
        self, label: Label, text: str, shift: float, step: float, side: int, bar: Box
    ) -> Note | None:
        top = bar.top + shift - LINE / 2
        if top + LINE > self._room.bottom:
            return None
        edge = bar.right if side > 0 else bar.left
        begin = edge + side * (_LEAD + step)
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
