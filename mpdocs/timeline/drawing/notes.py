"""Where the texts of the tall picture go: beside their moment, wherever nothing is drawn."""

from dataclasses import dataclass

from mpdocs.timeline.drawing.labels import Label
from mpdocs.timeline.drawing.lettering import fit, width

LINE = 15.0
_NEAR = (0, -5, 5, -9, 9, -13, 13)
_FAR = (18, -18, 24, 31)
_LEAD = 6.0  # from the bar to the text
_LEAST = 7


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
    """A label with its place: the text's box, and where its line begins."""

    label: Label
    text: str
    box: Box
    edge: float
    y: float
    """Where its moment is."""

    @property
    def is_left(self) -> bool:
        """Whether it stands left of its bar."""
        return self.box.right < self.edge


class Notes:
    """The places that are taken, and the notes that found one."""

    def __init__(self, taken: list[Box], left: float, right: float, bottom: float) -> None:
        self._taken = taken
        self._left, self._right, self._bottom = left, right, bottom
        self.placed: list[Note] = []

    def place(self, label: Label, y: float, bar: Box) -> None:
        """Find a place beside a bar at this height; the text is cut where there is less room."""
        whole = [(text, shifts, False) for text in label.texts for shifts in (_NEAR, _FAR)]
        for wanted, shifts, cut in (*whole, (label.texts[-1], _NEAR, True)):
            for shift in shifts:
                for side in (1, -1):
                    note = self._fit(label, wanted, y, shift, side, bar, cut)
                    if note:
                        self._taken.append(note.box)
                        self.placed.append(note)
                        return

    def _fit(
        self, label: Label, wanted: str, y: float, shift: float, side: int, bar: Box, cut: bool
    ) -> Note | None:
        top = y + shift - LINE / 2
        if top + LINE > self._bottom:
            return None
        edge = bar.right if side > 0 else bar.left
        begin = edge + side * _LEAD
        room = self._room(begin, top, side)
        text = fit(wanted, label.face, room, _LEAST) if cut else wanted
        if not text or width(text, label.face) > room:
            return None
        size = width(text, label.face)
        left = begin if side > 0 else begin - size
        return Note(label, text, Box(left - 1, top, left + size + 1, top + LINE), edge, y)

    def _room(self, begin: float, top: float, side: int) -> float:
        """How far a text may reach from here before it meets something."""
        strip = Box(
            begin if side > 0 else self._left, top, self._right if side > 0 else begin, top + LINE
        )
        room = strip.right - strip.left
        for one in self._taken:
            if one.meets(strip):
                room = min(room, (one.left - begin if side > 0 else begin - one.right) - 3)
        return room
