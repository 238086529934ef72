"""Texts that have no room at their moment: a letter stands there, and below all letters the text.

Letters, because numbers are already the processes that hold a lock, and how many are waiting.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.labels import MESSAGE, Label
from mpdocs.timeline.drawing.lettering import MONO, Face, fit, width
from mpdocs.timeline.drawing.palette import INK, MUTED, PAPER

BADGE = 16.0
"""The place that a letter takes, both ways."""
_LETTERS = "abcdefghjkmnpqrstuvwxyz"  # without those that look like others
_ENOUGH = 16  # messages have none where there would be more: their arrows are there
_LINE = 18.0
_MOST_LINES = 6  # enough for the longest text that is recorded
_CELL = 150.0  # a short text takes one, so that several stand side by side
_GAP = 10.0  # between two texts
_BESIDE = 6.0  # between a letter and its text


@dataclass(frozen=True, slots=True)
class Footnote:
    """A text with its letter; ``ring`` is the colour of its process, or of none."""

    letter: str
    text: str
    face: Face
    colour: str
    ring: str


def may_be_footnote(label: Label, messages: bool) -> bool:
    """Whether it is worth a letter, where messages are or are not."""
    return label.rank < MESSAGE or (messages and label.rank == MESSAGE)


def are_many(labels: Iterable[Label]) -> bool:
    """Whether so many labels have letters that messages had better none."""
    return len({label.texts[0] for label in labels}) > _ENOUGH


def footnotes(
    found: Iterable[tuple[Label, str]], messages: Sequence[Label] = ()
) -> dict[str, Footnote]:
    """The footnotes by their texts, for labels with the colours of their processes.

    ``messages`` in a queue have letters too, if there are not too many then.

    The same text has one letter, wherever it stands. Letters follow time.
    """
    first: dict[str, Label] = {}
    rings: dict[str, set[str]] = {}
    lettered = [*found]
    if not are_many([*messages, *(label for label, _ring in lettered)]):
        lettered += [(label, label.colour) for label in messages]
    for label, ring in sorted(lettered, key=lambda one: (one[0].t, one[0].lane)):
        text = label.texts[0]
        kept = first.setdefault(text, label)
        if label.rank < kept.rank:
            first[text] = label
        rings.setdefault(text, set()).add(ring if label.colour == INK else label.colour)
    ranked = sorted(first, key=lambda text: first[text].rank)
    told = ranked[: len(_LETTERS)]
    return {
        text: Footnote(
            letter,
            text,
            first[text].face,
            first[text].colour,
            rings[text].pop() if len(rings[text]) == 1 else MUTED,
        )
        for letter, text in zip(_LETTERS, filter(told.__contains__, first), strict=False)
    }


@dataclass(frozen=True, slots=True)
class Badge:
    """A letter in a ring around a point; ``moment`` are attributes that tell what it is of."""

    letter: str
    ring: str
    x: float
    y: float
    moment: Mapping[str, str | None] = field(default_factory=dict)


def badges(found: Sequence[Badge]) -> str:
    """The letters in their rings. Solid ones are the holders of locks."""
    if not found:
        return ""
    radius = BADGE / 2 - 1
    half = f"a{svg.number(radius)} {svg.number(radius)} 0 1 0 "
    ring = f"{half}{svg.number(2 * radius)} 0{half}{svg.number(-2 * radius)} 0"
    rings: dict[str, str] = {}
    for one in found:
        begin = f"M{svg.number(one.x - radius)} {svg.number(one.y)}"
        rings[one.ring] = rings.get(one.ring, "") + begin + ring
    parts = [svg.tag("path", d=path, fill=PAPER, stroke=colour) for colour, path in rings.items()]
    letters = [svg.tag("text", one.letter, x=one.x, y=one.y + 4, **one.moment) for one in found]
    parts.append(svg.tag("g", "".join(letters), text_anchor="middle", font_weight="600"))
    return "".join(parts)


def listed(
    found: Mapping[str, Footnote], left: float, right: float, top: float
) -> tuple[str, float]:
    """The footnotes between two positions, and where they end."""
    if not found:
        return "", top
    columns = int((right - left + _GAP) // _CELL)
    pitch = (right - left + _GAP) / columns
    begin = BADGE + _BESIDE
    parts: list[str] = []
    letters: list[Badge] = []
    column, y = 0, top
    for one in found.values():
        lines = _lines(one.text, one.face, right - left - begin)
        long = max(width(line, one.face) for line in lines)
        cells = min(int((begin + long + _GAP) // pitch) + 1, columns)
        if column + cells > columns:
            column, y = 0, y + _LINE
        x = left + column * pitch
        letters.append(Badge(one.letter, one.ring, x + BADGE / 2, y + _LINE / 2))
        for line in lines:
            parts.append(_text(one, line, x + begin, y + _LINE / 2 + 4))
            y += _LINE
        y -= _LINE
        column += cells
    return badges(letters) + "".join(parts), y + _LINE


def _text(one: Footnote, line: str, x: float, y: float) -> str:
    return svg.tag(
        "text",
        svg.escape(line),
        x=x,
        y=y,
        fill=None if one.colour == INK else one.colour,
        font_family=MONO if one.face.mono else None,
        font_weight="600" if one.face.bold else None,
    )


def _lines(text: str, face: Face, room: float) -> list[str]:
    """The text in so many lines as it needs, the last one cut if these are too many."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < _MOST_LINES - 1 and width(rest, face) > room:
        end = next(end for end in range(len(rest), 0, -1) if width(rest[:end], face) <= room)
        space = rest.rfind(" ", 0, end + 1)
        end = space if space > end // 3 else end
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, fit(rest, face, room)] if rest else lines
