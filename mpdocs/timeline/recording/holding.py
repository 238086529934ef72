"""Holds: who has a lock, or a place of a semaphore, and from when to when."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from mpdocs.timeline.recording.processes import ThreadKey
from mpdocs.timeline.recording.raw import Event
from mpdocs.timeline.recording.states import Call
from mpdocs.timeline.recording.things import Things


@dataclass
class Held:
    """One place of one object, taken by a thread."""

    thing: str
    slot: int
    thread: ThreadKey
    t0: int
    t1: int | None
    """None: nobody gave it back."""
    by: ThreadKey | None


def holds(events: list[Event], calls: list[Call], things: Things) -> Iterator[Held]:
    """All holds of the objects of the script that have places to take."""
    changes: defaultdict[str, list[tuple[int, int, ThreadKey]]] = defaultdict(list)
    for call in calls:
        end = call.end
        got = call.begin.kind == "acquire" and call.outcome == "ok" and end is not None
        if got and end is not None and end.get("n", 1) == 1:  # not an RLock's second time
            changes[call.begin.object].append((call.t1, 1, call.thread))
    for event in events:
        if event.kind == "release" and event.get("n", 1) == 1:
            changes[event.object].append((event.time, 0, (event.process, event.thread)))
    for hooked, moments in changes.items():
        thing = things.find(hooked)
        if thing:
            yield from _of(thing, "Semaphore" in things.kind(thing), sorted(moments))


def _of(thing: str, places: bool, moments: list[tuple[int, int, ThreadKey]]) -> list[Held]:
    done: list[Held] = []
    taken: list[Held] = []
    for time, taking, thread in moments:
        if taking:
            used = {one.slot for one in taken}
            slot = next(i for i in range(len(taken) + 1) if i not in used)
            taken.append(Held(thing, slot, thread, time, None, None))
            continue
        own = next((one for one in taken if one.thread == thread), None)
        if own is None and places:
            return []  # a signal, not a place: nobody can tell whose it was
        own = own or next(iter(taken), None)
        if own is not None:
            taken.remove(own)
            own.t1, own.by = time, thread
            done.append(own)
    return done + taken
