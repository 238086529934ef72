"""The tall picture, for phones: time downwards, a column for each process."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mpdocs.timeline.drawing import arrows, bars, headings, svg
from mpdocs.timeline.drawing.arrows import Place
from mpdocs.timeline.drawing.cells import SLOT, cells, size
from mpdocs.timeline.drawing.cuts import cuts
from mpdocs.timeline.drawing.frame import Frame, Text, cut_times, frame, tears, texts
from mpdocs.timeline.drawing.headings import Heading
from mpdocs.timeline.drawing.labels import Label, labels
from mpdocs.timeline.drawing.legend import legend, signs
from mpdocs.timeline.drawing.notes import Box, Note, Notes
from mpdocs.timeline.drawing.palette import BAD, LINE, MUTED, hue
from mpdocs.timeline.drawing.pills import pill, text_inside
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.resources import Resource, resources, visible
from mpdocs.timeline.drawing.scale import scale
from mpdocs.timeline.drawing.scene import Row, Scene, scene
from mpdocs.timeline.drawing.textures import TILE, Textures
from mpdocs.timeline.drawing.words import word
from mpdocs.timeline.recording import Recording
from mpdocs.timeline.words import process_name, thread_name

WIDTH = 324.0
_AXIS = 42.0  # the times
_EDGE = 6.0
_SHORTEST, _TORN, _TALLEST = 340.0, 560.0, 860.0
_HALF, _HALF_THREAD = 6.0, 3.0
_RESOURCE = 10.0  # between two resources


@dataclass(frozen=True, slots=True)
class _Column:
    """A row of the scene, as a column."""

    row: Row
    left: float
    centre: float
    half: float


def narrow(
    recording: Recording,
    language: str,
    *,
    prefix: str,
    threads: Iterable[str] = (),
    until: int | None = None,
    uncut: bool = False,
) -> str:
    """The SVG.

    ``until`` is the last moment of the axis, to share it with another picture; such an axis has
    no cuts, and neither has one that is ``uncut``.
    """
    shown = scene(recording, threads)
    every = [labels(shown, index, language) for index in range(len(shown.rows))]
    long = _length(every)
    left_out = [] if until or uncut else cuts(shown, max(long, _TORN))
    long = max(long, _TORN) if left_out else long
    last = until or recording.end
    beside = visible(scale(last, 0, long, left_out), resources(shown, language))
    columns, pitch, edge = _columns(shown, beside)
    heads = [_heading(shown, column, language) for column in columns]
    places_beside = _beside(beside, edge)
    over = [Heading(x, one.thing.name) for one, x in zip(beside, places_beside, strict=True)]
    named = [(one, headings.arrange(one, pitch - 5)) for one in heads]
    named += [(one, headings.arrange(one, SLOT + _RESOURCE - 2)) for one in over]
    top = max(form.height for _head, form in named) + 10
    end = top + 12 + long
    plane = Plane(scale(last, top + 12, end, left_out), down=True)
    textures = Textures(prefix)
    places = [Place(column.centre, column.half) for column in columns]
    parts = [bars.lifelines(plane, shown, [(one.row, one.centre) for one in columns])]
    parts.append(arrows.draw(plane, shown, places, textures, behind=True))
    parts += [bars.bar(plane, shown, one.row, one.centre, one.half, textures) for one in columns]
    parts.append(arrows.draw(plane, shown, places, textures, behind=False))
    parts += [cells(plane, shown, one, x) for one, x in zip(beside, places_beside, strict=True)]
    parts.append(tears(plane, _AXIS - 4, WIDTH - _EDGE))
    said, foot = _texts(plane, shown, columns, every, places_beside, end)
    parts += said
    drawn_names = [headings.draw(one, form, top) for one, form in named]
    parts += map(_named, columns, drawn_names)
    parts += drawn_names[len(columns) :]
    parts += [_exit_code(plane, shown, column) for column in columns]
    drawn = {
        one.state for column in columns for one in bars.visible(plane, shown.stretches(column.row))
    } | ({"cut"} if left_out else set())
    key = legend(signs(shown, drawn), language, textures, _EDGE, WIDTH - _EDGE, foot + 8)
    body = [_axis(plane, language, top), *parts, key.content]
    picture = Frame(plane, prefix, WIDTH, foot + 14 + key.height, (_AXIS, WIDTH - _EDGE))
    return frame(recording, language, picture, textures, "".join(body))


def _columns(shown: Scene, beside: Sequence[Resource]) -> tuple[list[_Column], float, float]:
    """The columns of the processes, the distance between two, and where the resources begin."""
    taken = sum(size(one) + _RESOURCE for one in beside)
    edge = WIDTH - _EDGE - taken
    # a thread takes less than a process; every bar begins where its texture does
    shares = [0.7 if row.is_thread else 1.0 for row in shown.rows]
    pitch = (edge - _AXIS) / sum(shares)
    pitch = max(pitch // TILE, 1) * TILE if min(shares) == 1 else pitch
    columns = []
    x = _AXIS
    for row, share in zip(shown.rows, shares, strict=True):
        half = _HALF_THREAD if row.is_thread else _HALF
        left = round(x / TILE) * TILE
        columns.append(_Column(row, left, left + half, half))
        x += pitch * share
    return columns, pitch, edge


def _beside(beside: Sequence[Resource], edge: float) -> list[float]:
    places = []
    for one in beside:
        places.append(edge + _RESOURCE)
        edge += size(one) + _RESOURCE
    return places


def _heading(shown: Scene, column: _Column, language: str) -> Heading:
    lane = shown.recording.lanes[column.row.lane]
    if column.row.is_thread:
        name = thread_name(shown.recording, column.row.lane, language)
        return Heading(column.left, name, muted=True)
    daemon = word("daemon", language) if lane.daemon and lane.role == "child" else ""
    name = process_name(shown.recording, column.row.lane, language)
    return Heading(column.left, name, daemon)


def _named(column: _Column, name: str) -> str:
    return svg.tag(
        "g",
        name,
        class_="t-name",
        data_lane=str(column.row.lane),
        data_hue=str(column.row.hue % 8 + 1),
    )


def _exit_code(plane: Plane, shown: Scene, column: _Column) -> str:
    lane = shown.recording.lanes[column.row.lane]
    if not lane.exit_code:
        return ""
    return svg.tag(
        "text",
        str(lane.exit_code).replace("-", "−"),
        x=column.centre,
        y=plane.scale.at(lane.t1) + 19,
        text_anchor="middle",
        font_weight="600",
        fill=BAD,
    )


def _length(every: list[list[Label]]) -> float:
    """How long time is drawn: so long that the texts of the fullest column have room."""
    fullest = max(len(one) for one in every)
    return min(max(_SHORTEST, 26.0 * fullest + 120), _TALLEST)


def _axis(plane: Plane, language: str, top: float) -> str:
    ticks = plane.scale.ticks(44)
    path = "".join(
        f"M{svg.number(_AXIS - 6)} {svg.number(plane.scale.at(tick.t))}H{svg.number(WIDTH - _EDGE)}"
        for tick in ticks
    )
    parts = [svg.tag("path", d=path, stroke=LINE)]
    for tick in ticks:
        y = plane.scale.at(tick.t) + 4
        parts.append(svg.tag("text", tick.text, x=_AXIS - 10, y=y, text_anchor="end"))
    for at, text in cut_times(plane):
        parts.append(svg.tag("text", text, x=_AXIS - 10, y=at + 4, text_anchor="end"))
    unit = svg.escape(word(plane.scale.unit, language))
    parts.append(svg.tag("text", unit, x=_AXIS - 10, y=top - 8, text_anchor="end"))
    return svg.tag("g", "".join(parts), fill=MUTED)


def _texts(
    plane: Plane,
    shown: Scene,
    columns: list[_Column],
    every: list[list[Label]],
    beside: list[float],
    end: float,
) -> tuple[list[str], float]:
    """The texts beside the bars, and where the lowest ends."""
    taken = [
        Box(
            column.centre - column.half - 3,
            plane.scale.at(one.t0) - 1,
            column.centre + column.half + 3,
            plane.scale.at(one.t1) + 1,
        )
        for column in columns
        for one in shown.stretches(column.row)
    ]
    for column in columns:
        lane = shown.recording.lanes[column.row.lane]
        if lane.exit_code:
            y = plane.scale.at(lane.t1)
            taken.append(Box(column.centre - 14, y, column.centre + 14, y + 22))
    for arrow in shown.arrows():
        if arrow.kind == "kill":
            y = plane.scale.at(arrow.t0)
            taken.append(
                Box(
                    columns[shown.row_of[arrow.source]].centre,
                    y - 2,
                    columns[shown.row_of[arrow.target]].centre,
                    y + 2,
                )
            )
    right = min(beside) - 6 if beside else WIDTH - 2
    notes = Notes(taken, _AXIS - 4, right, end + 40)
    parts = []
    loose = []
    for column, found in zip(columns, every, strict=True):
        for label in found:
            inside = text_inside(plane, label)
            if inside:
                parts.append(pill(plane, label, inside, column.centre))
            else:
                loose.append((label, column))
    for label, column in sorted(loose, key=lambda one: (one[0].rank, one[0].t, one[0].lane)):
        y = plane.scale.at(label.t)
        bar = Box(column.centre - column.half, y, column.centre + column.half, y)
        notes.place(label, y, bar)
    foot = max([end + 6, *(box.bottom for box in taken)])
    for column in columns:
        mine = [note for note in notes.placed if shown.row(note.label.lane) == column.row]
        parts.append(texts([_note(note) for note in mine], hue(column.row.hue)))
    return parts, foot


def _note(note: Note) -> Text:
    label = note.label
    middle = (note.box.top + note.box.bottom) / 2
    x = note.box.right - 1 if note.is_left else note.box.left + 1
    near = x + 1.5 if note.is_left else x - 1.5
    pole = (
        f"M{svg.number(note.edge)} {svg.number(note.y)}L{svg.number(near)} {svg.number(middle)}"
        if label.pole
        else ""
    )
    return Text(label, note.text, x, middle + 4, note.is_left, pole)
