"""The legend: every sign that the picture has, and no other."""

from collections.abc import Mapping
from dataclasses import dataclass

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.arrows import too_many
from mpdocs.timeline.drawing.bars import cross
from mpdocs.timeline.drawing.lettering import SMALL, width
from mpdocs.timeline.drawing.palette import BAD, INK, MUTED, PAPER
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.scale import scale
from mpdocs.timeline.drawing.scene import Scene
from mpdocs.timeline.drawing.textures import STATES, Textures
from mpdocs.timeline.drawing.words import listed, sign, word

LINE = 20.0
_SWATCH = 24.0
_FLAT = Plane(scale(1, 0, 1), down=False)


def signs(scene: Scene, drawn: set[str], language: str) -> dict[str, str]:
    """The signs of a picture and what they say; ``drawn``: the states of its bars, and ``cut``."""
    return {
        key: _joins(scene, language) if key == "join" else sign(key, language)
        for key in _keys(scene, drawn)
    }


def _joins(scene: Scene, language: str) -> str:
    """Which calls of the run wait for a process or a thread to end."""
    spans = [
        span
        for row in scene.rows
        for stretch in scene.stretches(row)
        if (span := stretch.span) and span.state == "join"
    ]
    return word("joins", language, calls=listed((f"{span.call}()" for span in spans), language))


def _keys(scene: Scene, drawn: set[str]) -> list[str]:
    found = [state for state in ("boot", "run", "sleep", *sorted(STATES), "join") if state in drawn]
    locks = {
        # a lock has a name; what has none is a semaphore of ``threading``
        scene.things[span.object].kind if span.object in scene.things else "Semaphore"
        for span in scene.recording.spans
        if span.state == "lock"
    }
    if "lock" in found and any("Semaphore" in kind for kind in locks):
        found[found.index("lock")] = "semaphore"
    work = {span.state for row in scene.rows for span in scene.at_work(row)}
    found += [state for state in ("task", "callback") if state in work]
    arrows = scene.arrows()
    ticks = too_many(arrows)
    kinds = {arrow.kind for arrow in arrows}
    for kind, key in (
        ("start", "start"),
        ("task", "task-arrow"),
        ("message", "message-arrow"),
        ("result", "result-arrow"),
        ("kill", "kill"),
        ("signal", "signal"),
    ):
        if kind in kinds and kind not in ticks:
            found.append(key)
    if ticks:
        found.append("ticks")
    ended = {scene.recording.lanes[row.lane].ended for row in scene.rows}
    found += [key for key in ("killed",) if key in ended]
    return found + (["cut"] if "cut" in drawn else [])


@dataclass(frozen=True, slots=True)
class Legend:
    """The drawn legend and its height."""

    content: str
    height: float


def legend(
    keys: Mapping[str, str], textures: Textures, left: float, right: float, top: float
) -> Legend:
    """The signs with their meanings, in lines between two positions."""
    parts = []
    x, y = left, top + LINE / 2
    for key, text in keys.items():
        size = _SWATCH + 7 + width(text, SMALL)
        if x > left and x + size > right:
            x, y = left, y + LINE
        parts.append(_swatch(key, x, y, textures))
        parts.append(svg.tag("text", svg.escape(text), x=x + _SWATCH + 7, y=y + 4))
        x += size + 14
    content = svg.tag("g", "".join(parts), fill=MUTED)
    return Legend(content, y + LINE / 2 - top)


def _swatch(key: str, x: float, y: float, textures: Textures) -> str:
    end = x + _SWATCH
    if key in ("join", "start", "task-arrow", "message-arrow", "result-arrow", "kill", "signal"):
        return _line(key, x, y, end, textures)
    if key == "killed":
        return cross(_FLAT, x + _SWATCH / 2, y, 5)
    if key == "cut":
        there, back = "l3 4-3 4 3 4", "l-3-4 3-4-3-4"
        path = f"M{svg.number(x + 7)} {svg.number(y - 6)}{there}h7{back}Z"
        return svg.tag("path", d=path, fill=PAPER, stroke=MUTED)
    if key == "ticks":
        path = "".join(
            f"M{svg.number(x + step)} {svg.number(y + 6)}v-12" for step in (4, 10, 16, 22)
        )
        return svg.tag("path", d=path, stroke=INK, stroke_width=1.2)
    box: dict[str, float] = {"x": x, "y": y - 6, "width": _SWATCH, "height": 12}
    key = "lock" if key == "semaphore" else key
    if key in STATES:
        return svg.tag("rect", **box, fill=textures.fill(key, MUTED), stroke=MUTED)
    if key == "boot":
        dashes = {"stroke": MUTED, "stroke_dasharray": "3 2"}
        return svg.tag("rect", **box, fill="none", **dashes)
    if key == "task":
        return svg.tag("rect", **box, rx=3.0, fill="none", stroke=MUTED, stroke_width=1.2)
    if key == "callback":
        box |= {"x": x + 11, "width": 4}
    return svg.tag("rect", **box, fill=MUTED, fill_opacity=0.3 if key == "sleep" else None)


def _line(key: str, x: float, y: float, end: float, textures: Textures) -> str:
    weight, dashes = {
        "join": (2.0, "5 4"),
        "start": (1.2, "1.5 3"),
        "task-arrow": (1.5, "4 3"),
        "signal": (1.6, "5 2"),
    }.get(key, (1.6, None))
    ink = BAD if key in ("kill", "signal") else MUTED
    tip = end if key == "join" else end - 6
    return svg.tag(
        "path",
        d=f"M{svg.number(x)} {svg.number(y)}H{svg.number(tip)}",
        stroke=ink,
        stroke_width=weight,
        stroke_dasharray=dashes,
        marker_end=None if key == "join" else textures.head(ink),
    )
