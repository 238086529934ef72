"""Which idle stretches are cut out of a picture.

A run of 60 ms may have everything that teaches in 300 µs of it: the rest is waiting for processes
to come up and to end. Time is cut only where no process works, only if what is left becomes
readable by it, and each cut is marked: all lengths outside the cuts compare.
"""

from mpdocs.timeline.drawing.scale import CUT
from mpdocs.timeline.drawing.scene import Scene, gaps

MOST = 5
CLEAR = 12.0  # moments of one row that are this far apart can be told apart
KEPT = 10.0  # what stays of a stretch on each side of its cut
_PRICE = 1.0  # a cut must make at least so many moments clearer
_EMPTY = 3.0  # an idle stretch as long as the picture is as bad as so many crowded moments
_CLEAR_ENOUGH = 0.35  # of all moments; if more are crowded, runs are cut too
_PREPARING = 0.15  # the part of a picture that a script may take before anything happens

Cut = tuple[int, int]


def cuts(scene: Scene, room: float) -> list[Cut]:
    """The stretches to leave out of a picture that is ``room`` long."""
    moments = _moments(scene)
    always = [one for one in _around(scene) if one[1] - one[0] > _PREPARING * scene.recording.end]
    every = sum(len(gaps(row)) for row in moments)
    best: list[Cut] = []
    for also_runs in (False, True):
        best = _best(scene, moments, room, always, also_runs)
        if _crowding(moments, _rate(best, scene, room)) <= _CLEAR_ENOUGH * every:
            break
    return best


def _best(
    scene: Scene, moments: list[list[int]], room: float, always: list[Cut], also_runs: bool
) -> list[Cut]:
    """The longest idle stretches, as many as pay."""
    idle = [
        (a, b)
        for a, b in _idle(scene, moments, also_runs)
        if not any(c < b and a < d for c, d in always)
    ]

    def cost(chosen: list[Cut], count: int) -> float:
        rate = _rate(chosen, scene, room)
        empty = sum(b - a for a, b in idle[count:]) * rate / room
        return _crowding(moments, rate) + _EMPTY * empty + _PRICE * count

    best = _kept(always, scene, room)
    least = cost(best, 0)
    for count in range(1, min(MOST, len(idle)) + 1):
        chosen = _kept([*always, *idle[:count]], scene, room)
        if not chosen:
            break
        if cost(chosen, count) < least:
            best, least = chosen, cost(chosen, count)
    return best


def _kept(stretches: list[Cut], scene: Scene, room: float) -> list[Cut]:
    """The stretches without their ends, which stay; none if one of them is too short for that."""
    margin = round(KEPT / _rate(stretches, scene, room, CUT + 2 * KEPT))
    kept = [(a + margin, b - margin) for a, b in sorted(stretches)]
    return [] if any(b - a < 3 * margin for a, b in kept) else kept


def _around(scene: Scene) -> list[Cut]:
    """What comes before the first thing that is drawn, and after the last."""
    begin, end = _story(scene)
    return [(a, b) for a, b in ((0, begin), (end, scene.recording.end)) if b > a]


def _rate(chosen: list[tuple[int, int]], scene: Scene, room: float, each: float = CUT) -> float:
    left = room - len(chosen) * each
    return left / max(scene.recording.end - sum(b - a for a, b in chosen), 1)


def _moments(scene: Scene) -> list[list[int]]:
    """For each row, when something visible happens on it."""
    found = []
    for row in scene.rows:
        times = {stretch.t0 for stretch in scene.stretches(row)}
        times |= {stretch.t1 for stretch in scene.stretches(row)}
        times |= {mark.t for mark in scene.marks(row) if mark.kind != "submit"}
        found.append(sorted(times))
    return found


def _crowding(moments: list[list[int]], rate: float) -> float:
    """How many moments cannot be told from the one before, those that nearly can for less."""
    return sum(max(0.0, 1 - (b - a) * rate / CLEAR) for row in moments for a, b in gaps(row))


def _idle(scene: Scene, moments: list[list[int]], also_runs: bool) -> list[tuple[int, int]]:
    """The stretches in which nothing happens and nobody works, the longest first."""
    busy: list[tuple[int, int]] = []
    for index in range(len(scene.rows)):
        busy += _busy(scene, index, also_runs)
    # cuts begin and end at moments or at the ends of work, so that no length is cut but idle time
    edges = {0, scene.recording.end, *(t for row in moments for t in row)}
    edges |= {t for pair in busy for t in pair}
    edges |= {line.t for line in scene.recording.lines}
    idle = [(a, b) for a, b in gaps(edges) if not any(c < b and a < d for c, d in busy)]
    return sorted(idle, key=lambda one: (one[0] - one[1], one[0]))


def _busy(scene: Scene, index: int, also_runs: bool) -> list[tuple[int, int]]:
    """When a row works: not while it comes up, starts another one, or goes away."""
    row = scene.rows[index]
    spans = [span for span in scene.recording.spans if span.lane == row.lane]
    busy = [(span.t0, span.t1) for span in spans if span.state == "sleep"]
    runs = [stretch for stretch in scene.stretches(row) if stretch.state == "run"]
    for work in (span for span in spans if span.state in ("task", "callback")):
        parts = ((max(work.t0, run.t0), min(work.t1, run.t1)) for run in runs)
        busy += [(a, b) for a, b in parts if b > a]  # a task that waits is idle
    if also_runs:
        return busy
    begin, end = _story(scene)
    reached = [line.t for line in scene.recording.lines if scene.row_of[line.lane] == index]
    starts = sorted((span.t0, span.t1) for span in spans if span.state == "start")
    for stretch in scene.stretches(row):
        if stretch.state != "run":
            continue
        a = max(stretch.t0, min(reached, default=stretch.t0), begin)
        b = min(stretch.t1, max(reached, default=stretch.t1), end)
        for t0, t1 in starts:
            if a < t0 < b:
                busy.append((a, t0))
            if a < t1 and t0 < b:
                a = t1
        if b > a:
            busy.append((a, b))
    return busy


def _story(scene: Scene) -> tuple[int, int]:
    """When the first thing happens that is drawn, and the last: before it, a script prepares."""
    recording = scene.recording
    begins = [span.t0 for span in recording.spans] + [arrow.t0 for arrow in recording.arrows]
    ends = [span.t1 for span in recording.spans] + [arrow.t1 for arrow in recording.arrows]
    begins += [lane.t0 for lane in recording.lanes[1:]]
    ends += [lane.t1 for lane in recording.lanes[1:]]
    moments = [mark.t for mark in recording.marks]
    return min([*begins, *moments], default=0), max([*ends, *moments], default=recording.end)
