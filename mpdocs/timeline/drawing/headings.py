"""The names above the columns of the tall picture: in one line, in two, or upright."""

import re
from dataclasses import dataclass

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.lettering import SMALL, STRONG, fit_middle, width
from mpdocs.timeline.drawing.palette import MUTED

_LINE = 15.0
_TALLEST = 150.0
_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[-_ ])|(?<=[\u2e80-\u9fff])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A name over a column that begins at ``left``; ``note`` is smaller."""

    left: float
    text: str
    note: str = ""
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """How a heading is written: in these lines, or upright if there are none."""

    height: float
    lines: tuple[str, ...]


def arrange(one: Heading, room: float) -> Form:
    """In one line, or in two where the name can be broken, or else upright."""
    lines = _broken(one.text, room)
    if lines and (not one.note or width(one.note, SMALL) <= room):
        return Form((len(lines) + bool(one.note)) * _LINE + 10, lines)
    return Form(min(width(one.text, STRONG) + _aside(one), _TALLEST) + 14, ())


def _aside(one: Heading) -> float:
    return width(one.note, SMALL) + 6 if one.note else 0


def _broken(text: str, room: float) -> tuple[str, ...]:
    if width(text, STRONG) <= room:
        return (text,)
    places = [match.start() for match in _BREAK.finditer(text) if 0 < match.start() < len(text)]
    for place in sorted(places, key=lambda one: abs(len(text) - 2 * one)):
        parts = (text[:place].rstrip(), text[place:].lstrip())
        if all(width(part, STRONG) <= room for part in parts):
            return parts
    return ()


def draw(one: Heading, form: Form, bottom: float) -> str:
    """One heading, standing on ``bottom``."""
    fill = MUTED if one.muted else None
    weight = None if one.muted else "600"
    if not form.lines:
        text = svg.escape(fit_middle(one.text, STRONG, _TALLEST - _aside(one)))
        if one.note:
            note = svg.escape(one.note)
            text += svg.tag("tspan", note, dx=6.0, font_weight="400", fill=MUTED)
        x, y = one.left + 11, bottom - 6
        turn = f"rotate(-90 {svg.number(x)} {svg.number(y)})"
        return svg.tag("text", text, x=x, y=y, transform=turn, font_weight=weight, fill=fill)
    lines = [(text, weight, fill) for text in form.lines]
    if one.note:
        lines.append((one.note, None, MUTED))
    top = bottom - 8 - _LINE * (len(lines) - 1)
    return "".join(
        svg.tag(
            "text",
            svg.escape(text),
            x=one.left,
            y=top + _LINE * number,
            font_weight=bold,
            fill=colour,
        )
        for number, (text, bold, colour) in enumerate(lines)
    )
