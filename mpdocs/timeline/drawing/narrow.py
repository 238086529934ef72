"""The tall picture, for phones: time downwards, a column for each process."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from mpdocs.timeline.drawing import arrows, bars, headings, obstacles, svg
from mpdocs.timeline.drawing.arrows import Place
from mpdocs.timeline.drawing.box import Box
from mpdocs.timeline.drawing.cells import SLOT, cells, unwritten
from mpdocs.timeline.drawing.columns import GAP, Column, Columns, columns
from mpdocs.timeline.drawing.cuts import cuts
from mpdocs.timeline.drawing.footnotes import Footnote, footnotes, listed
from mpdocs.timeline.drawing.frame import Frame, Text, cut_times, frame, tears, texts
from mpdocs.timeline.drawing.headings import Heading
from mpdocs.timeline.drawing.labels import Label, labels
from mpdocs.timeline.drawing.legend import legend, signs
from mpdocs.timeline.drawing.lettering import SMALL, width
from mpdocs.timeline.drawing.notes import Note, Room, place
from mpdocs.timeline.drawing.palette import BAD, LINE, MUTED, hue
from mpdocs.timeline.drawing.pills import pill, text_inside
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.resources import resources, visible
from mpdocs.timeline.drawing.scale import Scale, scale
from mpdocs.timeline.drawing.scene import Scene, scene
from mpdocs.timeline.drawing.settling import tell
from mpdocs.timeline.drawing.textures import Textures
from mpdocs.timeline.drawing.words import word
from mpdocs.timeline.recording import Recording
from mpdocs.timeline.words import process_name, thread_name

WIDTH = 324.0
_AXIS = 42.0  # at least so much for the times
_TICKS = 44.0  # between two of them
_EDGE = 6.0
_SHORTEST, _TORN, _TALLEST = 340.0, 560.0, 860.0


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
    every = labels(shown, language)
    long = _length(every)
    left_out = [] if until or uncut else cuts(shown, max(long, _TORN))
    long = max(long, _TORN) if left_out else long
    last = until or recording.end
    provisional = scale(last, 0, long, left_out)
    begin = _axis_width(provisional)
    placed = columns(shown, visible(provisional, resources(shown, language)), begin, WIDTH - _EDGE)
    named = []
    for column in placed.rows:
        head = _heading(shown, column, language)
        named.append((head, headings.arrange(head, column.room - 5)))
    for one, x in placed.resources:
        head = Heading(x, one.name)
        named.append((head, headings.arrange(head, SLOT + GAP - 2)))
    top = max(form.height for _head, form in named) + 10
    end = top + 12 + long
    plane = Plane(scale(last, top + 12, end, left_out), down=True)
    textures = Textures(prefix)
    places = [Place(column.centre, column.half) for column in placed.rows]
    parts = [bars.lifelines(plane, shown, [(one.row, one.centre) for one in placed.rows])]
    parts.append(arrows.draw(plane, shown, places, textures, behind=True))
    parts += [
        bars.bar(plane, shown, one.row, one.centre, one.half, textures) for one in placed.rows
    ]
    parts.append(arrows.draw(plane, shown, places, textures, behind=False))
    said, noted, foot = _texts(plane, shown, placed, places, every, begin - 4, end)
    parts += [cells(plane, shown, one, x, noted) for one, x in placed.resources]
    parts.append(tears(plane, begin - 4, WIDTH - _EDGE))
    parts += said
    drawn_names = [headings.draw(one, form, top) for one, form in named]
    parts += map(_named, placed.rows, drawn_names)
    parts += drawn_names[len(placed.rows) :]
    parts += [_exit_code(plane, shown, column) for column in placed.rows]
    drawn = set().union(*(bars.seen(plane, shown, row) for row in shown.rows))
    drawn |= {"cut"} if left_out else set()
    listing, foot = listed(noted, _EDGE, WIDTH - _EDGE, foot + 8)
    key = legend(signs(shown, drawn, language), textures, _EDGE, WIDTH - _EDGE, foot + 8)
    body = [_axis(plane, language, begin, top), *parts, listing, key.content]
    picture = Frame(plane, prefix, WIDTH, foot + 14 + key.height, (begin, WIDTH - _EDGE))
    return frame(recording, language, picture, textures, "".join(body))


def _axis_width(one: Scale) -> float:
    """The place that the times take at the left."""
    times = [tick.text for tick in one.ticks(_TICKS)] + [one.cut_text(cut) for cut in one.cuts]
    return max([_AXIS, *(width(text, SMALL) + 16 for text in times)])


def _heading(shown: Scene, column: Column, language: str) -> Heading:
    lane = shown.recording.lanes[column.row.lane]
    if column.row.is_thread:
        name = thread_name(shown.recording, column.row.lane, language)
        return Heading(column.left, name, muted=True)
    daemon = word("daemon", language) if lane.daemon and lane.role == "child" else ""
    name = process_name(shown.recording, column.row.lane, language)
    return Heading(column.left, name, daemon)


def _named(column: Column, name: str) -> str:
    return svg.tag(
        "g",
        name,
        class_="t-name",
        data_lane=str(column.row.lane),
        data_hue=str(column.row.hue % 8 + 1),
    )


def _exit_code(plane: Plane, shown: Scene, column: Column) -> str:
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


def _axis(plane: Plane, language: str, begin: float, top: float) -> str:
    ticks = plane.scale.ticks(_TICKS)
    path = "".join(
        f"M{svg.number(begin - 6)} {svg.number(plane.scale.at(tick.t))}H{svg.number(WIDTH - _EDGE)}"
        for tick in ticks
    )
    times = cut_times(plane)
    cuts_at = [at for at, _text in times]
    for tick in ticks:
        at = plane.scale.at(tick.t)
        if all(abs(at - other) >= 14 for other in cuts_at):
            times.append((at, tick.text))
    unit = word(plane.scale.unit, language)
    parts = [svg.tag("path", d=path, stroke=LINE)]
    parts += [
        svg.tag("text", svg.escape(text), x=begin - 10, y=y + 4, text_anchor="end")
        for y, text in [(top - 12, unit), *times]
    ]
    return svg.tag("g", "".join(parts), fill=MUTED)


def _texts(
    plane: Plane,
    shown: Scene,
    placed: Columns,
    places: Sequence[Place],
    every: list[list[Label]],
    left: float,
    end: float,
) -> tuple[list[str], dict[str, Footnote], float]:
    """The texts beside the bars, those that have a letter there, and where the lowest ends."""
    taken = obstacles.bars(plane, shown, placed.rows)
    crossed = obstacles.lines(plane, shown, places)
    right = min([WIDTH + 4, *(x for _one, x in placed.resources)]) - 6
    parts = []
    loose = []
    for column, found in zip(placed.rows, every, strict=True):
        for label in found:
            inside = text_inside(plane, label)
            if inside:
                parts.append(pill(plane, label, inside, column.centre))
            else:
                y = plane.scale.at(label.t)
                bar = Box(column.centre - column.half, y, column.centre + column.half, y)
                loose.append((label, bar))
    room = Room(taken, crossed, left, plane.scale.first - 8, right, end + 40)
    notes = tell(
        [label for label, _bar in loose], partial(place, room, loose), placed=lambda found: found
    )
    foot = max([end + 6, *(box.bottom for box in taken), *(note.box.bottom for note in notes)])
    lettered = [
        (note.label, hue(shown.row(note.label.lane).hue)) for note in notes if not note.text
    ]
    queued = [label for one, _x in placed.resources for label in unwritten(plane, shown, one)]
    noted = footnotes(lettered, queued)
    for column in placed.rows:
        mine = [
            _note(note, noted)
            for note in notes
            if shown.row(note.label.lane) == column.row
            and (note.text or note.label.texts[0] in noted)
        ]
        parts.append(texts(mine, hue(column.row.hue)))
    return parts, noted, foot


def _note(note: Note, noted: Mapping[str, Footnote]) -> Text:
    label = note.label
    middle = note.middle
    x = note.box.right - 1 if note.is_left else note.box.left + 1
    near = x + 1.5 if note.is_left else x - 1.5
    pole = (
        f"M{svg.number(note.edge)} {svg.number(note.y)}L{svg.number(near)} {svg.number(middle)}"
        if label.pole
        else ""
    )
    if not note.text:
        letter = noted[label.texts[0]].letter
        return Text(label, letter, True, (note.box.left + note.box.right) / 2, middle, False, pole)
    return Text(label, note.text, False, x, middle + 4, note.is_left, pole)
