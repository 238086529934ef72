"""The frame of a picture: the ``<svg>`` with its title, and what a player needs to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.footnotes import Badge, badges
from mpdocs.timeline.drawing.labels import Label
from mpdocs.timeline.drawing.lettering import MONO, SMALL, width
from mpdocs.timeline.drawing.palette import INK, MUTED, PAPER
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.sentence import sentence, title
from mpdocs.timeline.drawing.textures import Textures
from mpdocs.timeline.recording import Recording


@dataclass(frozen=True, slots=True)
class Frame:
    """``across``: where rows and resources begin and end on the axis that is not time."""

    plane: Plane
    prefix: str
    width: float
    height: float
    across: tuple[float, float]


def frame(recording: Recording, language: str, form: Frame, textures: Textures, body: str) -> str:
    """The whole SVG."""
    plane, prefix = form.plane, form.prefix
    content = "".join(
        [
            svg.tag("title", svg.escape(title(recording, language)), id=f"{prefix}-title"),
            svg.tag("desc", svg.escape(sentence(recording, language)), id=f"{prefix}-desc"),
            textures.definitions(),
            body,
        ]
    )
    return svg.tag(
        "svg",
        content,
        xmlns="http://www.w3.org/2000/svg",
        class_="timeline-narrow" if plane.down else "timeline-wide",
        viewBox=f"0 0 {svg.number(form.width)} {svg.number(form.height)}",
        width=form.width,
        role="img",
        aria_labelledby=f"{prefix}-title {prefix}-desc",
        font_size=12.0,
        fill=INK,
        data_axis="y" if plane.down else "x",
        data_end=str(recording.end),
        data_x0=plane.scale.first,
        data_x1=plane.scale.last,
        data_scale=" ".join(f"{t}:{svg.number(at)}" for t, at in plane.scale.knots),
        data_cross=f"{svg.number(form.across[0])} {svg.number(form.across[1])}",
    )


@dataclass(frozen=True, slots=True)
class Text:
    """A text beside a bar, or a letter in the middle of ``x``, and the line that leads to it."""

    label: Label
    text: str
    is_letter: bool
    x: float
    y: float
    ends_at_x: bool
    pole: str


def texts(found: Sequence[Text], colour: str) -> str:
    """The texts of a row, with a rim of paper so that they can be read on a line."""
    if not found:
        return ""
    poles: dict[str, str] = {}
    for one in found:
        ink = one.label.colour if one.label.colour != INK else colour
        poles[ink] = poles.get(ink, "") + one.pole
    parts = [svg.tag("path", d=path, stroke=ink) for ink, path in poles.items() if path]
    written = "".join(_text(one) for one in found if not one.is_letter)
    if written:
        rim = svg.tag(
            "g",
            written,
            style="paint-order:stroke",
            stroke=PAPER,
            stroke_width=5.0,
            stroke_linejoin="round",
        )
        parts.append(rim)
    parts.append(badges([_badge(one, colour) for one in found if one.is_letter]))
    return "".join(parts)


def _badge(one: Text, colour: str) -> Badge:
    label = one.label
    ring = colour if label.colour == INK else label.colour
    return Badge(one.text, ring, one.x, one.y, _moment(label))


def _text(one: Text) -> str:
    label = one.label
    return svg.tag(
        "text",
        svg.escape(one.text),
        x=one.x,
        y=one.y,
        text_anchor="end" if one.ends_at_x else None,
        fill=None if label.colour == INK else label.colour,
        font_family=MONO if label.face.mono else None,
        font_weight="600" if label.face.bold else None,
        **_moment(label),
    )


def _moment(label: Label) -> dict[str, str | None]:
    return {
        "class_": "t-mark",
        "data_lane": str(label.lane),
        "data_t0": str(label.t),
        "data_t1": str(label.t),
        "data_line": None if label.line is None else str(label.line),
    }


def tears(plane: Plane, begin: float, end: float) -> str:
    """The paper is torn where time was left out, from one end of the rows to the other."""
    teeth = int((end - begin) // 10)
    there, back = ("l5 3 5-3", "l-5 3-5-3") if plane.down else ("l3 5-3 5", "l3-5-3-5")
    across = "h{}v{}" if plane.down else "v{}h{}"
    parts = []
    for cut in plane.scale.cuts:
        first, last = plane.scale.at(cut[0]) + 4, plane.scale.at(cut[1]) - 7
        turn = across.format(svg.number(end - begin - 10 * teeth), svg.number(last - first))
        path = f"M{plane.point(first, begin)}{there * teeth}{turn}"
        turned = svg.number(begin - end + 10 * teeth)
        path += f"{'h' if plane.down else 'v'}{turned}{back * teeth}Z"
        parts.append(svg.tag("path", d=path, fill=PAPER, stroke=MUTED, stroke_opacity=0.6))
    return "".join(parts)


def cut_times(plane: Plane) -> list[tuple[float, str]]:
    """How long each cut is, in the unit of the axis, with its position.

    None where two would lie on each other.
    """
    found: list[tuple[float, str]] = []
    for a, b in plane.scale.cuts:
        text = plane.scale.cut_text((a, b))
        at = (plane.scale.at(a) + plane.scale.at(b)) / 2
        room = 15.0 if plane.down else width(text, SMALL) + 6
        if not found or at - found[-1][0] >= room:
            found.append((at, text))
    return found
