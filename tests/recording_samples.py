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


BALANCE = Thing("o3", "Value", "balance", 100, 15)


def mark(lane: int, t: int, kind: str, text: str = "", thing: str = "", line: int = 7) -> Mark:
    """Something at a moment."""
    return Mark(lane, t, kind, thing, line, text)


def lost_deposit() -> Recording:
    """The script of the sample site: two processes read one balance and write it back."""
    return recorded(
        child(1, t0=4_000, t1=40_000),
        things=[BALANCE],
        spans=[
            span(0, 1_000, 2_000, "start", call="start", line=17),
            span(0, 2_100, 41_000, "join", call="join", of=1, line=18),
        ],
        arrows=[Arrow("start", 0, 1, 1_000, 4_000, "", "")],
        marks=[
            mark(1, 20_000, "read", "100", "o3", 10),
            mark(1, 30_000, "write", "110", "o3", 11),
            mark(0, 42_000, "print", "balance: 110 <euro> & counting", "", 19),
        ],
        lines=[Line(1, 19_900, 10, {}), Line(1, 29_000, 11, {"seen": "100"})],
        end=50_000,
    )


def crowd() -> Recording:
    """Twelve processes and a hundred messages."""
    children = [child(number, t0=3_000 + 800 * number) for number in range(1, 12)]
    arrows = [Arrow("start", 0, n, 500 * n, 3_000 + 800 * n, "", "") for n in range(1, 12)]
    spans = []
    for number in range(100):
        source, target = number % 3 + 1, number % 8 + 4
        sent = 14_000 + 700 * number
        got = sent + 1_000 + 90 * (number % 7)
        arrows.append(Arrow("message", source, target, sent, got, "o1", str(number)))
        spans.append(span(target, got - 900, got, "message", call="get", object="o1"))
    return recorded(*children, spans=spans, arrows=arrows)


def everything() -> Recording:
    """Each state, arrow, mark and end that a picture knows, and a thread of each kind."""
    hostile = '<b> & "two"\n\x00 ]]> 锁 ' + "long " * 12
    waits = ("lock", "message", "space", "event", "condition", "barrier", "result", "proxy", "join")
    spans = [
        span(1, 5_000 + 8_000 * n, 11_000 + 8_000 * n, state, call="wait")
        for n, state in enumerate(waits)
    ]
    spans += [
        span(2, 4_000, 9_000, "boot"),
        span(2, 12_000, 30_000, "task", call="bake", text="('bread',)"),
        span(2, 15_000, 25_000, "sleep", call="sleep"),
        span(3, 40_000, 60_000, "lock", call="acquire", object="o0", outcome="never"),
        span(4, 20_000, 21_000, "callback", call="done", text="4"),
        span(6, 30_000, 40_000, "message", call="get", object="o1", outcome="Empty"),
    ]
    handler = child(0, thread="result handler", process="MainProcess", role="main", exit_code=None)
    return recorded(
        child(1),
        child(2),
        child(3, t1=60_000, ended="killed", exit_code=-15, killed_by="terminate", daemon=True),
        handler,
        child(5, t1=70_000, ended="raised", exit_code=1),
        child(6, ended="running", exit_code=None),
        things=[LOCK, QUEUE, SEMAPHORE, BALANCE, Thing("o4", "Event", "open", None, 5)],
        spans=spans,
        holds=[Hold("o0", 0, 2, 12_000, 62_000, None), Hold("o2", 1, 1, 20_000, 30_000, 1)],
        arrows=[
            Arrow("start", 0, 1, 1_000, 2_000, "", ""),
            Arrow("message", 1, 5, 30_000, 45_000, "o1", hostile[:80]),
            Arrow("task", 0, 2, 10_000, 12_000, "", "bake('bread')"),
            Arrow("result", 2, 4, 30_000, 31_000, "", "'loaf'"),
            Arrow("kill", 0, 3, 60_000, 60_000, "", ""),
        ],
        marks=[
            mark(1, 90_000, "print", hostile[:80]),
            mark(5, 70_000, "raise", "ValueError: no flour"),
            mark(2, 50_000, "read", "1", "o3"),
            mark(2, 51_000, "write", "2", "o3"),
            mark(0, 33_000, "set", "", "o4"),
            mark(0, 80_000, "clear", "", "o4"),
            mark(5, 60_000, "signal", "2"),
        ],
    )
