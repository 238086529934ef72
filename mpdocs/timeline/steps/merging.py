"""Events that are one to a reader become one step: a lock given back and taken by the next."""

from collections.abc import Iterable

from mpdocs.timeline.steps.model import Event

LONGEST = 4
"""Events in one step, not counting that a process starts one more."""
_OF_THE_LANE = frozenset({
    "started", "ended", "broke", "exited", "killed", "kept", "running",
    "task", "task done", "failed", "result", "callback", "callback done",
})  # fmt: skip


def merged(events: Iterable[Event], apart: int) -> list[tuple[Event, ...]]:
    """The events in their order; neighbours less than ``apart`` that share something together."""
    groups: list[list[Event]] = []
    for event in sorted(events, key=_order):
        last = groups[-1] if groups else []
        if last and event.t - last[0].t < apart and _belongs(event, last):
            last.append(event)
        else:
            groups.append([event])
    return [tuple(group) for group in groups]


def _order(event: Event) -> tuple[int, int, int, str, str, int]:
    # of what is recorded in the same microsecond, causes come before effects
    effects = ("started", "received", "joined", "killed", "never", "kept")
    effect = effects.index(event.kind) + 1 if event.kind in effects else 0
    other = -1 if event.other is None else event.other
    return event.t, effect, event.lane, event.kind, event.object, other


def _belongs(event: Event, group: list[Event]) -> bool:
    length = len({(one.lane, one.kind) for one in [*group, event]})
    short = length <= LONGEST and (event.kind == "start" or len(group) < 2 * LONGEST)
    goes_on = event.kind == "sleep" and event.lane == group[-1].lane
    return short and (goes_on or any(_about(event) & _about(one) for one in group))


def _about(event: Event) -> set[str]:
    about = {f"thing {event.object}"} if event.object else set()
    if event.other is not None and event.kind not in ("sent", "received"):
        about.add(f"lane {event.other}")
    if event.kind in _OF_THE_LANE:
        about.add(f"lane {event.lane}")
    if event.kind == "start":
        about.add(f"starts of {event.lane}")
    if event.kind in ("read", "write"):
        about.add(f"values of {event.lane}")
    if event.kind in ("join", "joined"):
        about.add(f"joins of {event.lane}")
    return about
