"""Recordings made by hand: a few lines each, to show one thing."""

from collections.abc import Sequence

from mpdocs.timeline.recording import (
    Arrow,
    Hold,
    Lane,
    Line,
    Mark,
    Recording,
    Span,
    Thing,
)

END = 100_000
LOCK = Thing("o0", "Lock", "till", None, 3)
QUEUE = Thing("o1", "Queue", "orders", None, 4)
SEMAPHORE = Thing("o2", "Semaphore", "desks", 2, 5)
MAIN = Lane("MainProcess", "main", "", None, False, 0, END, "returned", 0, "")


def child(number: int, t0: int = 2_000, t1: int = 90_000, **changes: object) -> Lane:
    """``Process-<number>``, which returns."""
    fields: dict[str, object] = {
        "process": f"Process-{number}",
        "role": "child",
        "thread": "",
        "parent": 0,
        "daemon": False,
        "t0": t0,
        "t1": t1,
        "ended": "returned",
        "exit_code": 0,
        "killed_by": "",
    }
    return Lane(**(fields | changes))  # type: ignore[arg-type]


def span(lane: int, t0: int, t1: int, state: str, **changes: object) -> Span:
    """A wait that went well, at line 7."""
    fields: dict[str, object] = {
        "call": "",
        "object": "",
        "of": None,
        "line": 7,
        "outcome": "ok",
        "text": "",
    }
    return Span(lane, t0, t1, state, **(fields | changes))  # type: ignore[arg-type]


def recorded(
    *children: Lane,
    things: Sequence[Thing] = (LOCK, QUEUE, SEMAPHORE),
    spans: Sequence[Span] = (),
    holds: Sequence[Hold] = (),
    arrows: Sequence[Arrow] = (),
    marks: Sequence[Mark] = (),
    lines: Sequence[Line] = (),
    end: int = END,
) -> Recording:
    """A run of a main process and these children."""
    return Recording(
        "shop/till.py", "0" * 64, "3.14.0", "fork", "linux", end, 0, (MAIN, *children),
        tuple(things), tuple(spans), tuple(holds), tuple(arrows), tuple(marks), tuple(lines),
    )  # fmt: skip


def handed_over() -> Recording:
    """A lock goes from one child to the other, who has waited for it."""
    return recorded(
        child(1),
        child(2, t0=3_000),
        spans=[span(2, 12_000, 50_020, "lock", call="acquire", object="o0")],
        holds=[Hold("o0", 0, 1, 10_000, 50_000, 1), Hold("o0", 0, 2, 50_010, 60_000, 2)],
        arrows=[
            Arrow("start", 0, 1, 1_000, 2_000, "", ""),
            Arrow("start", 0, 2, 1_100, 3_000, "", ""),
        ],
        lines=[Line(1, 9_990, 7, {"name": "'ada'"}), Line(2, 11_900, 7, {"name": "'bob'"})],
    )
