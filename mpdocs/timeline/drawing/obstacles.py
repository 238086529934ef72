"""What the texts of the tall picture keep clear of."""

from collections.abc import Sequence
from itertools import pairwise

from mpdocs.timeline.drawing import arrows
from mpdocs.timeline.drawing.arrows import Place
from mpdocs.timeline.drawing.box import Box
from mpdocs.timeline.drawing.columns import Column
from mpdocs.timeline.drawing.plane import Plane
from mpdocs.timeline.drawing.scene import Scene

_PIECES = 10  # of a curve
_RIM = 1.5


def bars(plane: Plane, shown: Scene, columns: Sequence[Column]) -> list[Box]:
    """The bars, the exit codes below them, and the arrows that kill: nothing may hide these."""
    found = [
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
            found.append(Box(column.centre - 14, y, column.centre + 14, y + 22))
    for arrow in shown.arrows():
        if arrow.kind in ("kill", "signal"):
            y = plane.scale.at(arrow.t0)
            ends = sorted(
                columns[shown.row_of[lane]].centre for lane in (arrow.source, arrow.target)
            )
            found.append(Box(ends[0], y - 2, ends[1], y + 2))
    return found


def lines(plane: Plane, shown: Scene, places: Sequence[Place]) -> list[Box]:
    """The other arrows, piece by piece: a text on one can be read, but better lies beside it."""
    every = shown.arrows()
    hidden = arrows.too_many(every)
    found = []
    for arrow in every:
        if arrow.kind in hidden:
            continue
        curve = arrows.curve(plane, shown, arrow, places)
        points = [curve.at(step / _PIECES) for step in range(_PIECES + 1)]
        found += [
            Box(
                min(one[1], other[1]) - _RIM,
                min(one[0], other[0]) - _RIM,
                max(one[1], other[1]) + _RIM,
                max(one[0], other[0]) + _RIM,
            )
            for one, other in pairwise(points)
        ]
    return found


def passing(plane: Plane, shown: Scene) -> list[dict[int, list[float]]]:
    """For each row of the wide picture where arrows pass above (-1) and below (1) its bar."""
    every = shown.arrows()
    hidden = arrows.too_many(every)
    found: list[dict[int, list[float]]] = [{-1: [], 1: []} for _row in shown.rows]
    for arrow in every:
        if arrow.kind in hidden:
            continue
        source, target = shown.row_of[arrow.source], shown.row_of[arrow.target]
        side = 1 if target > source else -1
        begin, end = plane.scale.at(arrow.t0), plane.scale.at(arrow.t1)
        found[source][side].append(begin)
        found[target][-side].append(end)
        for row in range(source + side, target, side):
            share = (row - source) / (target - source)
            at = begin + (end - begin) * share * share * (3 - 2 * share)
            for one in found[row].values():
                one.append(at)
    return found
