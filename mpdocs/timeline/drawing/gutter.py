"""The names left of the rows of the wide picture."""

from collections.abc import Sequence

from mpdocs.timeline.drawing import arrows, svg
from mpdocs.timeline.drawing.lettering import NAME, SMALL, fit_middle, width
from mpdocs.timeline.drawing.palette import BAD, MUTED, hue
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.resources import Resource
from mpdocs.timeline.drawing.scene import Row, Scene
from mpdocs.timeline.drawing.words import word
from mpdocs.timeline.words import process_name, thread_name

EDGE = 14.0
"""Between the frame and what is drawn."""


def width_of(shown: Scene, below: Sequence[Resource], language: str) -> float:
    """Where time begins: right of the longest name."""
    sizes = [76.0]
    for row in shown.rows:
        text = _name_of(shown, row, language)
        sizes.append(20 + width(text, SMALL if row.is_thread else NAME))
        notes = " · ".join(text for text, _bad in _notes(shown, row, language))
        sizes.append(20 + width(notes, SMALL))
    for one in below:
        sizes.append(width(one.name, NAME))
        sizes.append(width(one.note, SMALL))
    return min(EDGE + max(sizes) + 14, 186)


def draw(plane: Plane, shown: Scene, row: Row, y: float, language: str) -> str:
    """The name of a row whose bar is at this height."""
    text = _name_of(shown, row, language)
    if row.is_thread:
        corner = EDGE + 5
        elbow = plane.path((corner, y - 12), (corner, y), (corner + 9, y))
        content = svg.tag("path", d=elbow, fill="none", stroke=MUTED) + svg.tag(
            "text", svg.escape(fit_middle(text, SMALL, 150)), x=EDGE + 19, y=y + 4, fill=MUTED
        )
    else:
        content = svg.tag("circle", cx=EDGE + 5, cy=y, r=5.0, fill=hue(row.hue))
        content += svg.tag(
            "text",
            svg.escape(fit_middle(text, NAME, 152)),
            x=EDGE + 18,
            y=y + 4.5,
            font_size=13.0,
            font_weight="600",
        )
        notes = _notes(shown, row, language)
        if notes:
            spans = " · ".join(
                svg.tag("tspan", svg.escape(text), fill=BAD) if bad else svg.escape(text)
                for text, bad in notes
            )
            content += svg.tag("text", spans, x=EDGE + 18, y=y + 19.5, fill=MUTED)
    return svg.tag(
        "g", content, class_="t-name", data_lane=str(row.lane), data_hue=str(row.hue % 8 + 1)
    )


def _notes(shown: Scene, row: Row, language: str) -> list[tuple[str, bool]]:
    """What stands below the name of a process, and whether it is bad."""
    lane = shown.recording.lanes[row.lane]
    notes = []
    if lane.daemon and lane.role == "child":
        notes.append((word("daemon", language), False))
    if lane.exit_code:
        code = str(lane.exit_code).replace("-", "−")
        notes.append((code if notes else word("exit", language, code=code), True))
    hidden = arrows.too_many(shown.arrows())
    for key, end in (("sent", "source"), ("got", "target")):
        number = sum(
            shown.row(getattr(arrow, end)) == row
            for arrow in shown.arrows()
            if arrow.kind == "message" and arrow.kind in hidden
        )
        if number:
            notes.append((word(key, language, n=number), False))
    return notes


def _name_of(shown: Scene, row: Row, language: str) -> str:
    name = thread_name if row.is_thread else process_name
    return name(shown.recording, row.lane, language)
