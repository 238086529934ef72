"""What never ended is said in the middle of its bar."""

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.labels import Label
from mpdocs.timeline.drawing.lettering import width
from mpdocs.timeline.drawing.palette import PAPER
from mpdocs.timeline.drawing.plane import Plane

_MARGIN = 20.0


def text_inside(plane: Plane, label: Label) -> str:
    """The text that fits inside the label's stretch; empty if none does."""
    if label.t1 is None:
        return ""
    begin, end = plane.scale.clear(label.t, label.t1)
    room = end - begin - _MARGIN
    return next((one for one in label.texts if width(one, label.face) <= room), "")


def pill(plane: Plane, label: Label, text: str, across: float) -> str:
    """The text on paper, along the bar."""
    assert label.t1 is not None
    middle = sum(plane.scale.clear(label.t, label.t1)) / 2
    half = width(text, label.face) / 2 + 8
    box = plane.box(middle - half, middle + half, across - 9, across + 9)
    x, y = (across + 4, middle) if plane.down else (middle, across + 4)
    turn = f"rotate(-90 {svg.number(x)} {svg.number(y)})" if plane.down else None
    return svg.tag("rect", **box, rx=9.0, fill=PAPER, stroke=label.colour) + svg.tag(
        "text",
        svg.escape(text),
        x=x,
        y=y,
        text_anchor="middle",
        transform=turn,
        font_weight="600",
        fill=label.colour,
    )
