"""The arrows: what goes from one process to another."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.palette import BAD, MUTED, PAPER, hue
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.scene import Scene
from mpdocs.timeline.drawing.textures import HEAD, Textures
from mpdocs.timeline.recording import Arrow

BEHIND = ("start", "task")
MOST = 40  # more than this many of a kind become ticks where they leave and where they arrive


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bar of a row is, across."""

    centre: float
    half: float

    def edge(self, side: int) -> float:
        """Its upper or left (-1), or its lower or right edge (1)."""
        return self.centre + side * self.half


def too_many(arrows: list[Arrow]) -> set[str]:
    """The kinds of which there are too many to be drawn one by one."""
    kinds = [arrow.kind for arrow in arrows]
    return {kind for kind in ("message", "task", "result") if kinds.count(kind) > MOST}


def draw(
    plane: Plane, scene: Scene, places: list[Place], textures: Textures, *, behind: bool
) -> str:
    """The arrows; those of ``start()`` and of tasks lie behind the bars, the others before them."""
    found = scene.arrows()
    hidden = too_many(found)
    shown = [one for one in found if one.kind not in hidden and (one.kind in BEHIND) == behind]
    lines = [_line(plane, scene, one, places) for one in shown]
    parts = [] if behind else [_ticks(plane, scene, found, hidden, places)]
    if not behind:  # what goes over bars has a rim of paper
        over = "".join(
            line for line, one in zip(lines, shown, strict=True) if abs(_rows(scene, one)) > 1
        )
        parts += [svg.tag("path", d=over, stroke=PAPER, stroke_width=4.0)] if over else []
    parts += [_arrow(scene, one, line, textures) for line, one in zip(lines, shown, strict=True)]
    return svg.tag("g", "".join(parts), fill="none") if shown or hidden else ""


def colour(scene: Scene, arrow: Arrow) -> str:
    """The colour of an arrow: that of the process that sends."""
    if arrow.kind in ("start", "kill", "signal"):
        return MUTED if arrow.kind == "start" else BAD
    return hue(scene.row(arrow.source).hue)


def _rows(scene: Scene, arrow: Arrow) -> int:
    """How many rows down it goes."""
    return scene.row_of[arrow.target] - scene.row_of[arrow.source]


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve; its points are pairs of along and across."""

    begin: tuple[float, float]
    first: tuple[float, float]
    second: tuple[float, float]
    end: tuple[float, float]

    def at(self, share: float) -> tuple[float, float]:
        """The point after this share of its parameter, from 0 to 1."""
        rest = 1 - share
        weights = (rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3)
        points = (self.begin, self.first, self.second, self.end)
        along, across = (
            sum(weight * point[axis] for weight, point in zip(weights, points, strict=True))
            for axis in (0, 1)
        )
        return along, across


def curve(plane: Plane, scene: Scene, arrow: Arrow, places: Sequence[Place]) -> Curve:
    """From bar to bar; it leaves and arrives at a right angle."""
    source, target = places[scene.row_of[arrow.source]], places[scene.row_of[arrow.target]]
    side = 1 if _rows(scene, arrow) > 0 else -1
    a, b = plane.scale.at(arrow.t0), plane.scale.at(arrow.t1)
    begin, stop = source.edge(side), target.edge(-side) - side * HEAD
    bend = max(10.0, abs(stop - begin) * 0.38) * side
    return Curve((a, begin), (a, begin + bend), (b, stop - bend), (b, stop))


def _line(plane: Plane, scene: Scene, arrow: Arrow, places: Sequence[Place]) -> str:
    one = curve(plane, scene, arrow, places)
    return (
        f"M{plane.point(*one.begin)}C{plane.point(*one.first)} "
        f"{plane.point(*one.second)} {plane.point(*one.end)}"
    )


def _arrow(scene: Scene, arrow: Arrow, line: str, textures: Textures) -> str:
    ink = colour(scene, arrow)
    weight, dashes = {
        "start": (1.2, "1.5 3"),
        "task": (1.5, "4 3"),
        "kill": (1.8, None),
        "signal": (1.6, "5 2"),
    }.get(arrow.kind, (1.6, None))
    return svg.tag(
        "path",
        class_="t-arrow",
        d=line,
        stroke=ink,
        stroke_width=weight,
        stroke_dasharray=dashes,
        marker_end=textures.head(ink),
        data_lane=str(arrow.source),
        data_to=str(arrow.target),
        data_t0=str(arrow.t0),
        data_t1=str(arrow.t1),
    )


def _ticks(
    plane: Plane, scene: Scene, arrows: list[Arrow], kinds: set[str], places: list[Place]
) -> str:
    """A tick where each one leaves, and one where it arrives, towards the other process."""
    paths: dict[str, str] = {}
    for arrow in arrows:
        if arrow.kind not in kinds:
            continue
        source, target = scene.row_of[arrow.source], scene.row_of[arrow.target]
        side = 1 if target > source else -1
        ink = colour(scene, arrow)
        for t, edge, out in (
            (arrow.t0, places[source].edge(side), side),
            (arrow.t1, places[target].edge(-side), -side),
        ):
            at = plane.scale.at(t)
            paths[ink] = paths.get(ink, "") + plane.path((at, edge), (at, edge + out * 6))
    return "".join(
        svg.tag("path", d=path, stroke=ink, class_="t-ticks") for ink, path in paths.items()
    )
