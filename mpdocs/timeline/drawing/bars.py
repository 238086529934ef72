"""The bars: what a process does at every moment of its life."""

from collections.abc import Sequence

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.palette import BAD, LINE, PAPER, hue
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.scene import Row, Scene, Stretch
from mpdocs.timeline.drawing.textures import STATES, Textures
from mpdocs.timeline.recording import Span

_TURN = 2.0
THIN = 0.7  # a wait shorter than this cannot be seen: the bar goes on


def lifeline(plane: Plane, *across: float) -> str:
    """Faint lines from the beginning to the end of time."""
    first, last = plane.scale.first, plane.scale.last
    path = "".join(plane.path((first, one), (last, one)) for one in across)
    return svg.tag("path", d=path, stroke=LINE)


def lifelines(plane: Plane, scene: Scene, places: Sequence[tuple[Row, float]]) -> str:
    """Faint lines from the names to the beginning of the bars, and on after their ends."""
    path = ""
    for row, across in places:
        lane = scene.recording.lanes[row.lane]
        ends = [plane.scale.first, plane.scale.last]
        if not lane.thread:
            ends[1:1] = [plane.scale.at(lane.t0), plane.scale.at(lane.t1)]
        for a, b in zip(ends[::2], ends[1::2], strict=True):
            if b - a > 1:
                path += plane.path((a, across), (b, across))
    return svg.tag("path", d=path, stroke=LINE)


def bar(
    plane: Plane, scene: Scene, row: Row, across: float, half: float, textures: Textures
) -> str:
    """The states of a row, its tasks and callbacks, and its end."""
    colour = hue(row.hue)
    shown = visible(plane, scene.stretches(row))
    turns = _turns(plane, shown)
    solid = [
        _base(plane, group, row, across, half)
        for group in _groups(shown)
        if any(one.state == "run" and one not in turns for one in group)
    ]
    lines: list[str] = []
    for one in shown:
        if one.state != "run":
            is_line = one.state in ("join", "boot") or _has_texture(plane, one)
            (lines if is_line else solid).append(_stretch(plane, one, row, across, half, textures))
    for span in scene.at_work(row):
        (lines if span.state == "task" else solid).append(_work(plane, span, row, across, half))
    drawn = svg.tag("g", "".join(solid), fill=colour) if solid else ""
    if lines:
        drawn += svg.tag("g", "".join(lines), fill="none", stroke=colour, stroke_width=1.2)
    return drawn + _end(plane, scene, row, across, half)


def seen(plane: Plane, scene: Scene, row: Row) -> set[str]:
    """The states of a row that can be told apart in the picture."""
    shown = visible(plane, scene.stretches(row))
    return {one.state for one in shown if one.state not in STATES or _has_texture(plane, one)}


def _has_texture(plane: Plane, one: Stretch) -> bool:
    return one.state in STATES and plane.scale.at(one.t1) - plane.scale.at(one.t0) >= 2.5


def _turns(plane: Plane, shown: list[Stretch]) -> list[Stretch]:
    """The moments from one ``join()`` to the next: a stroke there would ask what it means."""
    return [
        one
        for before, one, after in zip(shown, shown[1:], shown[2:], strict=False)
        if before.state == after.state == "join"
        and plane.scale.at(one.t1) - plane.scale.at(one.t0) < _TURN
    ]


def _groups(shown: list[Stretch]) -> list[list[Stretch]]:
    """Runs together with the waits between them: one bar, on which the waits are laid."""
    found: list[list[Stretch]] = []
    for one in shown:
        lies_on = one.state == "run" or one.state in STATES
        if lies_on and found and found[-1] and found[-1][-1].t1 == one.t0:
            found[-1].append(one)
        else:
            found.append([one] if lies_on else [])
    return [group for group in found if any(one.state == "run" for one in group)]


def _base(plane: Plane, group: list[Stretch], row: Row, across: float, half: float) -> str:
    runs = [one for one in group if one.state == "run"]
    t0, t1 = runs[0].t0, runs[-1].t1
    a, b = plane.scale.at(t0), plane.scale.at(t1)
    box = plane.box(a, max(b, a + 1), across - half, across + half)
    return svg.tag("rect", **box, **_data(row.lane, t0, t1, None))


def visible(plane: Plane, stretches: list[Stretch]) -> list[Stretch]:
    """The states that can be seen: what is too short to be drawn belongs to the run around it."""
    found: list[Stretch] = []
    for one in stretches:
        size = plane.scale.at(one.t1) - plane.scale.at(one.t0)
        hidden = (
            one.span is not None
            and one.span.outcome != "never"
            and size < THIN
            and len(stretches) > 1
        )
        state, span = ("run", None) if hidden else (one.state, one.span)
        last = found[-1] if found else None
        if last and state == last.state == "run" and last.t1 == one.t0:
            found[-1] = Stretch(last.t0, one.t1, "run")
        else:
            found.append(Stretch(one.t0, one.t1, state, span))
    return found


def _data(lane: int, t0: int, t1: int, line: int | None) -> dict[str, str | None]:
    return {
        "data_lane": str(lane),
        "data_t0": str(t0),
        "data_t1": str(t1),
        "data_line": None if line is None else str(line),
    }


def _stretch(
    plane: Plane, one: Stretch, row: Row, across: float, half: float, textures: Textures
) -> str:
    a, b = plane.scale.at(one.t0), plane.scale.at(one.t1)
    data = _data(row.lane, one.t0, one.t1, one.span.line if one.span else None)
    if one.state == "join":
        path = plane.path((a, across), (b, across))
        return svg.tag("path", d=path, stroke_width=2.0, stroke_dasharray="5 4", **data)
    inner = plane.box(a + 0.6, max(b, a + 2) - 0.6, across - half + 0.6, across + half - 0.6)
    if one.state == "boot":
        return svg.tag("rect", **inner, fill=PAPER, stroke_dasharray="3 2", **data)
    if _has_texture(plane, one):
        return svg.tag("rect", **inner, fill=textures.fill(one.state, hue(row.hue)), **data)
    box = plane.box(a, max(b, a + 1), across - half, across + half)
    if one.state in STATES:  # too short for its texture: a gap in the run
        return svg.tag("rect", **box, fill=PAPER, fill_opacity=0.6, **data)
    return svg.tag("rect", **box, fill_opacity=0.3, **data)


def _work(plane: Plane, span: Span, row: Row, across: float, half: float) -> str:
    a, b = plane.scale.at(span.t0), plane.scale.at(span.t1)
    data = _data(row.lane, span.t0, span.t1, span.line)
    if span.state == "callback":
        return svg.tag("rect", **plane.box(a, max(b, a + 3), across - half, across + half), **data)
    box = plane.box(a - 1, max(b, a + 1) + 1, across - half - 3, across + half + 3)
    return svg.tag("rect", **box, rx=3.0 if b - a > 6 else 1.5, **data)


def _end(plane: Plane, scene: Scene, row: Row, across: float, half: float) -> str:
    lane = scene.recording.lanes[row.lane]
    at = plane.scale.at(lane.t1)
    if lane.ended == "killed":
        return cross(plane, at, across)
    if row.is_thread:
        return ""
    if lane.ended == "running":
        return "".join(
            svg.tag("circle", **_centre(plane, at + 5 + 5 * step, across), r=1.5, fill=hue(row.hue))
            for step in range(3)
        )
    bad = bool(lane.exit_code) or lane.ended == "raised"
    box = plane.box(at - 1.5, at + 1.5, across - half - 4, across + half + 4)
    return svg.tag("rect", **box, rx=1.5, fill=BAD if bad else hue(row.hue))


def _centre(plane: Plane, along: float, across: float) -> dict[str, float]:
    return {"cx": across, "cy": along} if plane.down else {"cx": along, "cy": across}


def cross(plane: Plane, along: float, across: float, size: float = 6) -> str:
    """Where a process is killed."""
    path = "".join(
        plane.path((along - size, across - turn * size), (along + size, across + turn * size))
        for turn in (1, -1)
    )
    lines = {"d": path, "fill": "none", "stroke_linecap": "round"}
    return svg.tag("path", **lines, stroke=PAPER, stroke_width=6.0) + svg.tag(
        "path", **lines, stroke=BAD, stroke_width=3.0
    )
