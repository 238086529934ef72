"""Where the columns of the tall picture stand: processes, threads, and resources right of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpdocs.timeline.drawing.cells import size
from mpdocs.timeline.drawing.resources import Resource
from mpdocs.timeline.drawing.scene import Row, Scene
from mpdocs.timeline.drawing.textures import TILE

HALF, HALF_THREAD = 6.0, 3.0
GAP = 10.0  # between two resources
_LEAST = 18.0  # so far apart that upright names do not touch
_THREAD = 0.7  # a thread takes less than a process, where there is room enough


@dataclass(frozen=True, slots=True)
class Column:
    """A row of the scene, as a column; its name has ``room``."""

    row: Row
    left: float
    room: float

    @property
    def half(self) -> float:
        """Half the width of its bar."""
        return HALF_THREAD if self.row.is_thread else HALF

    @property
    def centre(self) -> float:
        """Where its bar is."""
        return self.left + self.half


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns, and the resources that found place, each with where it begins."""

    rows: tuple[Column, ...]
    resources: tuple[tuple[Resource, float], ...]


def columns(shown: Scene, found: Sequence[Resource], left: float, right: float) -> Columns:
    """The columns between two positions; where there are too many, the widest resource goes."""
    kept = list(found)
    pitch = _pitch(shown, kept, left, right)
    while kept and pitch < _LEAST:
        kept.remove(max(kept, key=size))
        pitch = _pitch(shown, kept, left, right)
    # every bar begins where its texture does
    if not any(row.is_thread for row in shown.rows):
        pitch = max(pitch // TILE, 1) * TILE
    rows, x = [], left
    for row in shown.rows:
        room = pitch * _share(row, pitch)
        rows.append(Column(row, round(x / TILE) * TILE, room))
        x += room
    places, x = [], right - _taken(kept)
    for one in kept:
        places.append((one, x + GAP))
        x += size(one) + GAP
    return Columns(tuple(rows), tuple(places))


def _taken(kept: Sequence[Resource]) -> float:
    return sum(size(one) + GAP for one in kept)


def _share(row: Row, pitch: float) -> float:
    return _THREAD if row.is_thread and pitch * _THREAD >= _LEAST else 1.0


def _pitch(shown: Scene, kept: Sequence[Resource], left: float, right: float) -> float:
    room = right - left - _taken(kept)
    full = room / len(shown.rows)
    narrower = room / sum(_THREAD if row.is_thread else 1.0 for row in shown.rows)
    return narrower if narrower * _THREAD >= _LEAST else full
