"""Each invariant of a recording: it holds for whole recordings, and fails for a planted defect."""

import dataclasses
from typing import Any

import pytest

from mpdocs.timeline import records
from mpdocs.timeline.recording import Arrow, Hold, Lane, Line, Mark, Recording, Thing
from mpdocs.timeline.recording.invariants import broken
from tests.recording_samples import MAIN, child, recorded, span
from tests.test_this_site import PROJECT

END = MAIN.t1


def worker(number: int) -> Lane:
    """``ForkPoolWorker-<number>``."""
    return child(number, process=f"ForkPoolWorker-{number}", role="pool worker")


def result_handler() -> Lane:
    return child(1, process="MainProcess", role="main", thread="result handler", exit_code=None)


def hold(lane: int, t0: int, t1: int, thing: str = "o0", slot: int = 0) -> Hold:
    return Hold(thing, slot, lane, t0, t1, lane)


def message(source: int, target: int, t0: int, t1: int) -> Arrow:
    return Arrow("message", source, target, t0, t1, "o1", "'m'")


def start(target: int) -> Arrow:
    return Arrow("start", 0, target, 1_000, 2_000, "", "")


def whole(*children: Lane, **parts: Any) -> Recording:
    """A recording in which each child was started, with these parts."""
    starts = tuple(start(i) for i, lane in enumerate(children, 1) if not lane.thread)
    return recorded(*children, **parts | {"arrows": (*starts, *parts.get("arrows", ()))})


POOL = Thing("o0", "Pool", "pool", 2, 3)
SIGNAL = Thing("o0", "Semaphore", "ready", 0, 3)

WHOLE = {
    "two holders one after the other": whole(
        child(1), child(2), holds=(hold(1, 3_000, 4_000), hold(2, 4_000, 5_000))
    ),
    "two places of a semaphore": whole(
        child(1),
        child(2),
        holds=(hold(1, 3_000, 5_000, "o2", 0), hold(2, 4_000, 6_000, "o2", 1)),
    ),
    "two senders overtake one another": whole(
        child(1), child(2), arrows=(message(1, 0, 3_000, 6_000), message(2, 0, 4_000, 5_000))
    ),
    "a task with a sleep inside": whole(
        worker(1), spans=(span(1, 3_000, 9_000, "task"), span(1, 4_000, 5_000, "sleep"))
    ),
    "a callback on the result handler": whole(
        result_handler(), things=(POOL,), spans=(span(1, 3_000, 4_000, "callback", object="o0"),)
    ),
    "a join of who has ended": whole(
        child(1, t1=5_000), spans=(span(0, 3_000, 5_100, "join", of=1),)
    ),
    "a join whose time was over": whole(
        child(1), spans=(span(0, 3_000, 5_000, "join", of=1, outcome="timeout"),)
    ),
    "a release that adds a place": whole(
        child(1),
        things=(SIGNAL,),
        marks=(Mark(0, 3_000, "release", "o0", 4, ""),),
        holds=(hold(1, 3_100, 4_000),),
    ),
}

BROKEN = {
    "lane 7, of 1": recorded(spans=(span(7, 1, 2, "sleep"),)),
    "names o9": recorded(holds=(hold(0, 1, 2, "o9"),)),
    "lane 1 names lane 5 as its parent": recorded(child(1, parent=5)),
    "lane 1 has no parent": recorded(child(1, parent=None)),
    "is there from 9 to 5": whole(child(1, t0=9, t1=5)),
    "begins at 2000, before": whole(child(1, t0=5_000), child(2, t0=2_000, parent=1)),
    "ends at 90000, after": whole(child(1, t1=50_000), child(2, t1=90_000, parent=1)),
    "exit code 1, but returned": whole(child(1, exit_code=1)),
    "exit code 0, but killed": whole(child(1, ended="killed", killed_by="kill")),
    "is not within": whole(child(1, t1=5_000), spans=(span(1, 4_000, 6_000, "sleep"),)),
    "sleep  from 4000 to 6000 overlaps lock": whole(
        child(1), spans=(span(1, 3_000, 5_000, "lock"), span(1, 4_000, 6_000, "sleep"))
    ),
    "sleep  from 4000 to 6000 overlaps task": whole(
        worker(1), spans=(span(1, 3_000, 5_000, "task"), span(1, 4_000, 6_000, "sleep"))
    ),
    "place 0 has two holders at 4000": whole(
        child(1), child(2), holds=(hold(1, 3_000, 5_000), hold(2, 4_000, 6_000))
    ),
    "till has 2 holders at 4000, and 1 places": whole(
        child(1), child(2), holds=(hold(1, 3_000, 5_000), hold(2, 4_000, 6_000, slot=1))
    ),
    "desks has 3 holders": whole(
        *(child(n) for n in (1, 2, 3)),
        holds=tuple(hold(n, 3_000, 5_000, "o2", n - 1) for n in (1, 2, 3)),
    ),
    "before it is there": whole(child(1, t0=5_000), holds=(hold(1, 3_000, 6_000),)),
    "arrives at 3000, sent 4000": whole(child(1), arrows=(message(1, 0, 4_000, 3_000),)),
    "receives 2 messages at once": whole(
        child(1), arrows=(message(1, 0, 3_000, 5_000), message(1, 0, 4_000, 5_000))
    ),
    "sent at 3000 and 4000, which arrived at 6000 and 5000": whole(
        child(1), arrows=(message(1, 0, 3_000, 6_000), message(1, 0, 4_000, 5_000))
    ),
    "a worker, runs the callback": whole(worker(1), spans=(span(1, 3_000, 4_000, "callback"),)),
    "MainProcess runs the callback": whole(
        things=(POOL,), spans=(span(0, 3_000, 4_000, "callback", object="o0"),)
    ),
    "had joined Process-1 at 4000": whole(child(1), spans=(span(0, 3_000, 4_000, "join", of=1),)),
    "Process-1 was started 0 times": recorded(child(1)),
    "Process-1 was started 2 times": whole(child(1), arrows=(start(1),)),
    "has a task, and is no worker": whole(
        child(1), arrows=(Arrow("task", 0, 1, 3_000, 4_000, "", ""),)
    ),
    "reaches line 4 at 99": whole(child(1), lines=(Line(1, 99, 4, {}),)),
    "reaches line 5 at 3000": whole(child(1), lines=(Line(1, 4_000, 4, {}), Line(1, 3_000, 5, {}))),
}


@pytest.mark.parametrize("recording", WHOLE.values(), ids=list(WHOLE))
def test_a_whole_recording_breaks_none(recording: Recording) -> None:
    assert broken(recording) == []


@pytest.mark.parametrize(("complaint", "recording"), BROKEN.items(), ids=list(BROKEN))
def test_a_planted_defect_is_named(complaint: str, recording: Recording) -> None:
    assert any(complaint in sentence for sentence in broken(recording)), broken(recording)


def kept() -> list[records.Kept]:
    return records.kept(PROJECT)


def _shifted(one: Recording) -> dict[str, Recording]:
    """A real recording, each time with one thing moved."""
    spans = [s for s in one.spans if s.state in ("join", "message") and s.t1 > s.t0]
    late = dataclasses.replace(one.lanes[-1], t1=one.end + 1)
    return {
        "lane": dataclasses.replace(one, lanes=(*one.lanes[:-1], late)),
        "span": dataclasses.replace(
            one, spans=(*one.spans, *(dataclasses.replace(s, t0=s.t0 + 1) for s in spans[:1]))
        ),
        "message": dataclasses.replace(
            one,
            arrows=tuple(
                dataclasses.replace(a, t0=a.t1 + 1) if a.kind == "message" else a
                for a in one.arrows
            ),
        ),
    }


def test_a_real_recording_with_one_thing_moved_is_broken() -> None:
    one = next(one.recording for one in kept() if one.recording.script == "queue/shopping_list.py")
    assert broken(one) == []
    for what, moved in _shifted(one).items():
        assert broken(moved), what
