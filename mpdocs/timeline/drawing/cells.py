"""How a resource is drawn: its holders, its content, its value, or how much there is."""

from collections.abc import Mapping

from mpdocs.timeline.drawing import bars, svg
from mpdocs.timeline.drawing.footnotes import BADGE, Badge, Footnote, badges
from mpdocs.timeline.drawing.labels import ABOVE, MESSAGE, Label
from mpdocs.timeline.drawing.lettering import CODE, MONO, STRONG, Face, fit, width
from mpdocs.timeline.drawing.palette import MUTED, PAPER, hue
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.resources import Cell, Resource
from mpdocs.timeline.drawing.scene import Scene

SLOT = 18.0
GAP = 3.0
LEVEL = 38.0
_LEAST = 4  # characters that are worth showing
_BESIDE = 20.0  # there is so much room at the end of the axis


def size(one: Resource) -> float:
    """How much place a resource takes, across."""
    return LEVEL if one.kind == "level" else one.slots * (SLOT + GAP) - GAP


def unwritten(plane: Plane, scene: Scene, one: Resource) -> list[Label]:
    """The messages in a queue for whose texts there is no room, but for a letter."""
    return [
        Label(cell.t0, cell.texts, CODE, _colour(scene, cell), ABOVE, MESSAGE, False, cell.lane)
        for cell in one.cells
        if one.kind == "content" and cell.lane is not None and _has_letter(plane, cell)
    ]


def _has_letter(plane: Plane, cell: Cell) -> bool:
    a, b = plane.scale.clear(cell.t0, cell.t1)
    return bool(cell.texts) and b - a >= BADGE and not _whole(plane, cell, CODE)


def cells(
    plane: Plane, scene: Scene, one: Resource, across: float, noted: Mapping[str, Footnote]
) -> str:
    """The cells of a resource whose place begins at ``across``."""
    if one.kind == "level":
        return _level(plane, one, across)
    pitch = SLOT + GAP
    middles = [across + SLOT / 2 + pitch * slot for slot in range(one.slots)]
    parts = [bars.lifeline(plane, *middles)]
    last = max(cell.t0 for cell in one.cells)
    parts += [
        _cell(plane, scene, one.kind, cell, across + pitch * cell.slot, cell.t0 == last, noted)
        for cell in one.cells
    ]
    return "".join(parts)


def _cell(
    plane: Plane,
    scene: Scene,
    kind: str,
    cell: Cell,
    across: float,
    last: bool,
    noted: Mapping[str, Footnote],
) -> str:
    a, b = plane.scale.at(cell.t0), plane.scale.at(cell.t1)
    colour = _colour(scene, cell)
    solid = kind == "holders"
    long = max(b - a - 1, 1.2)
    rect = svg.tag(
        "rect",
        class_="t-hold",
        **plane.box(a + 0.5, a + 0.5 + long, across, across + SLOT),
        rx=min(4.0, long / 2),
        fill=colour,
        fill_opacity=None if solid else 0.16,
        stroke=None if solid else colour,
        data_lane=None if cell.lane is None else str(cell.lane),
        data_t0=str(cell.t0),
        data_t1=str(cell.t1),
    )
    if kind == "content" and cell.texts and cell.texts[0] in noted and _has_letter(plane, cell):
        middle = sum(plane.scale.clear(cell.t0, cell.t1)) / 2
        x, y = (across + SLOT / 2, middle) if plane.down else (middle, across + SLOT / 2)
        return rect + badges([Badge(noted[cell.texts[0]].letter, colour, x, y)])
    text = _text(plane, cell, across, solid)
    fits = bool(cell.texts) and width(cell.texts[0], CODE) <= _BESIDE
    if not text and last and kind == "value" and fits:  # what it is in the end is what counts
        x, y = (across + SLOT / 2, b + 14) if plane.down else (b + 4, across + 13)
        anchor = "middle" if plane.down else None
        text = svg.tag(
            "text", svg.escape(cell.texts[0]), x=x, y=y, text_anchor=anchor, font_family=MONO
        )
    return rect + text


def _colour(scene: Scene, cell: Cell) -> str:
    return MUTED if cell.lane is None else hue(scene.row(cell.lane).hue)


def _whole(plane: Plane, cell: Cell, face: Face) -> str:
    """The text that fits as it is: along the cell, or across it where time goes down."""
    a, b = plane.scale.clear(cell.t0, cell.t1)
    room = b - a - 6
    return next(
        (
            text
            for text in cell.texts
            if width(text, face) <= room
            or (plane.down and width(text, face) <= SLOT - 2 and room >= 9)
        ),
        "",
    )


def _text(plane: Plane, cell: Cell, across: float, solid: bool) -> str:
    a, b = plane.scale.clear(cell.t0, cell.t1)
    face = STRONG if solid else CODE
    style = {
        "text_anchor": "middle",
        "font_weight": "600" if solid else None,
        "fill": PAPER if solid else None,
        "font_family": None if solid else MONO,
    }
    middle, room = (a + b) / 2, b - a - 6
    text = _whole(plane, cell, face)
    if not text and not solid and cell.texts:
        text = fit(cell.texts[0], face, room, _LEAST)
    if not text:
        return ""
    if not plane.down:
        return svg.tag("text", svg.escape(text), x=middle, y=across + 13, **style)
    if width(text, face) <= SLOT - 2 and room >= 9:
        return svg.tag("text", svg.escape(text), x=across + SLOT / 2, y=middle + 4, **style)
    x, y = across + SLOT / 2 + 4, middle
    turn = f"rotate(-90 {svg.number(x)} {svg.number(y)})"
    return svg.tag("text", svg.escape(text), x=x, y=y, transform=turn, **style)


def _level(plane: Plane, one: Resource, across: float) -> str:
    """How many there are, as steps; each count is written where it has most room, or beside it."""
    most = max(cell.slot for cell in one.cells)
    foot = across if plane.down else across + LEVEL
    up = 1 if plane.down else -1
    path = ""
    for cell in one.cells:
        a, b = plane.scale.at(cell.t0), plane.scale.at(cell.t1)
        top = foot + up * LEVEL * cell.slot / most
        path += plane.path((a, foot), (a, top), (b, top), (b, foot)) + "Z"
    steps = svg.tag("path", d=path, fill=MUTED, fill_opacity=0.35)
    counts = sorted({cell.slot for cell in one.cells})
    texts = [_counts(plane, one, count, foot + up * LEVEL * count / most) for count in counts]
    return bars.lifeline(plane, foot) + steps + "".join(texts)


def _counts(plane: Plane, one: Resource, count: int, top: float) -> str:
    """A number in every step that is long enough, or else after the last one."""
    ends = [
        (plane.scale.at(cell.t0), plane.scale.at(cell.t1))
        for cell in one.cells
        if cell.slot == count
    ]
    long = width(str(count), CODE)
    inside = [(a + b) / 2 for a, b in ends if b - a >= long + 5]
    if inside:
        return "".join(_count(plane, count, middle, top) for middle in inside)
    after = ends[-1][1]
    higher = any(
        cell.slot >= count
        and after - 1 < plane.scale.at(cell.t1)
        and plane.scale.at(cell.t0) < after + long + 4
        for cell in one.cells
        if (plane.scale.at(cell.t0), plane.scale.at(cell.t1)) != ends[-1]
    )
    return "" if higher else _count(plane, count, after + (8 if plane.down else 3 + long / 2), top)


def _count(plane: Plane, count: int, along: float, top: float) -> str:
    """A number at a position of the axis, below the top of its step."""
    x, y = (top - width(str(count), CODE) / 2 - 2, along + 4) if plane.down else (along, top + 11)
    return svg.tag("text", str(count), x=x, y=y, text_anchor="middle", font_family=MONO)
