"""The wide picture: time from left to right, a row for each process."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from mpdocs.timeline.drawing import arrows, bars, gutter, obstacles, svg
from mpdocs.timeline.drawing.arrows import Place
from mpdocs.timeline.drawing.bars import lifelines
from mpdocs.timeline.drawing.cells import cells, size, unwritten
from mpdocs.timeline.drawing.cuts import cuts
from mpdocs.timeline.drawing.flag import Flag
from mpdocs.timeline.drawing.flags import TIER, Room, place, tiers
from mpdocs.timeline.drawing.footnotes import Footnote, footnotes, listed
from mpdocs.timeline.drawing.frame import Frame, Text, cut_times, frame, tears, texts
from mpdocs.timeline.drawing.gutter import EDGE
from mpdocs.timeline.drawing.labels import ABOVE, BELOW, Label, labels
from mpdocs.timeline.drawing.legend import legend, signs
from mpdocs.timeline.drawing.lettering import NAME, fit_middle
from mpdocs.timeline.drawing.palette import LINE, MUTED, hue
from mpdocs.timeline.drawing.pills import pill, text_inside
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.resources import Resource, resources, visible
from mpdocs.timeline.drawing.scale import Scale, scale
from mpdocs.timeline.drawing.scene import Row, Scene, scene
from mpdocs.timeline.drawing.settling import Telling, tell
from mpdocs.timeline.drawing.textures import TILE, Textures
from mpdocs.timeline.drawing.words import word
from mpdocs.timeline.recording import Recording

WIDTH = 664.0
_AXIS = 30.0
_HALF, _HALF_THREAD = 9.0, 6.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with its place: ``top`` to ``bottom``, the bar's middle at ``centre``."""

    row: Row
    centre: float
    half: float
    flags: Sequence[Flag]
    pills: Sequence[tuple[Label, str]]
    bottom: float


def wide(
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
    below = resources(shown, language)
    left = gutter.width_of(shown, below, language)
    right = WIDTH - EDGE - 10
    left_out = [] if until or uncut else cuts(shown, right - left)
    plane = Plane(scale(until or recording.end, left, right, left_out), down=False)
    below = visible(plane.scale, below)
    textures = Textures(prefix)
    top = _AXIS + (16 if left_out else 0)
    every = labels(shown, language)
    lines = tell(
        [label for row in every for label in row],
        partial(_lines, plane, shown, every, top),
        placed=lambda lines: [flag for line in lines for flag in line.flags],
    )
    places = [Place(line.centre, line.half) for line in lines]
    parts = [lifelines(plane, shown, [(line.row, line.centre) for line in lines])]
    parts.append(arrows.draw(plane, shown, places, textures, behind=True))
    parts += [bars.bar(plane, shown, line.row, line.centre, line.half, textures) for line in lines]
    parts.append(arrows.draw(plane, shown, places, textures, behind=False))
    lettered = [
        (flag.label, hue(line.row.hue)) for line in lines for flag in line.flags if not flag.text
    ]
    queued = [label for one in below for label in unwritten(plane, shown, one)]
    noted = footnotes(lettered, queued)
    under, bottom = _resources(plane, shown, below, lines[-1].bottom + 6, noted)
    parts.append(under)
    parts.append(tears(plane, top - 4, bottom))
    for line in lines:
        drawn_texts = [
            _flag(flag, line, noted)
            for flag in line.flags
            if flag.text or flag.label.texts[0] in noted
        ]
        parts.append(texts(drawn_texts, hue(line.row.hue)))
        parts += [pill(plane, label, text, line.centre) for label, text in line.pills]
    names = [gutter.draw(plane, shown, line.row, line.centre, language) for line in lines]
    drawn = set().union(*(bars.seen(plane, shown, row) for row in shown.rows))
    drawn |= {"cut"} if left_out else set()
    notes, foot = listed(noted, EDGE, right, bottom + 12)
    key = legend(signs(shown, drawn, language), textures, EDGE, right, foot + 10)
    left_out_texts = "".join(
        svg.tag("text", svg.escape(text), x=at, y=34, text_anchor="middle", fill=MUTED)
        for at, text in cut_times(plane)
    )
    body = [
        _axis(plane.scale, language, top - 4, bottom),
        left_out_texts,
        *names,
        *parts,
        notes,
        key.content,
    ]
    form = Frame(plane, prefix, WIDTH, foot + 16 + key.height, (top, bottom))
    return frame(recording, language, form, textures, "".join(body))


def _lines(
    plane: Plane, shown: Scene, every: list[list[Label]], top: float, telling: Telling
) -> list[_Line]:
    y = top
    lines = []
    passing = obstacles.passing(plane, shown)
    for row, mine, arrows_there in zip(shown.rows, every, passing, strict=True):
        half = _HALF_THREAD if row.is_thread else _HALF
        found = [(label, text_inside(plane, label)) for label in mine]
        loose = [label for label, text in found if not text]
        room = Room(plane, plane.scale.first - 40, WIDTH - 4, arrows_there)
        flags = place(loose, telling, room)
        y += 12 + TIER * tiers(flags, ABOVE)
        start = -(-y // TILE) * TILE
        centre = start + half
        y = centre + half + TIER * tiers(flags, BELOW) + 12
        lines.append(_Line(row, centre, half, flags, [one for one in found if one[1]], y))
    return lines


def _axis(one: Scale, language: str, top: float, bottom: float) -> str:
    parts = []
    ticks = one.ticks(56)
    path = "".join(
        f"M{svg.number(one.at(tick.t))} {svg.number(top)}V{svg.number(bottom)}" for tick in ticks
    )
    parts.append(svg.tag("path", d=path, stroke=LINE))
    for tick in ticks:
        text = tick.text + (f" {word(one.unit, language)}" if tick is ticks[0] else "")
        parts.append(
            svg.tag("text", svg.escape(text), x=one.at(tick.t), y=18, text_anchor="middle")
        )
    return svg.tag("g", "".join(parts), fill=MUTED)


def _flag(flag: Flag, line: _Line, noted: Mapping[str, Footnote]) -> Text:
    label = flag.label
    edge = line.centre + label.side * line.half
    middle = edge + label.side * (TIER * (flag.tier + 0.5) + 3)
    start = f"M{svg.number(flag.at)} {svg.number(edge)}"
    if not flag.text:
        x = (flag.left + flag.right) / 2
        pole = "" if label.is_work else f"{start}L{svg.number(x)} {svg.number(middle)}"
        return Text(label, noted[label.texts[0]].letter, True, x, middle, False, pole)
    pole = f"{start}V{svg.number(middle + label.side * 4)}" if label.pole else ""
    is_left = flag.left <= flag.at
    return Text(
        label, flag.text, False, flag.right if is_left else flag.left, middle + 4, is_left, pole
    )


def _resources(
    plane: Plane,
    shown: Scene,
    below: Sequence[Resource],
    top: float,
    noted: Mapping[str, Footnote],
) -> tuple[str, float]:
    """The rows of the resources, and where they end."""
    if not below:
        return "", top
    rule = f"M{svg.number(EDGE)} {svg.number(top)}H{svg.number(WIDTH - EDGE)}"
    parts = [svg.tag("path", d=rule, stroke=LINE, stroke_width=1.5)]
    y = top
    for one in below:
        start = y + 11
        name = svg.escape(fit_middle(one.name, NAME, 160))
        parts.append(svg.tag("text", name, x=EDGE, y=start + 13, font_size=13.0, font_weight="600"))
        parts.append(svg.tag("text", svg.escape(one.note), x=EDGE, y=start + 29, fill=MUTED))
        parts.append(cells(plane, shown, one, start, noted))
        y = start + max(size(one), 34)
    return "".join(parts), y + 4
