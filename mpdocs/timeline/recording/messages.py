"""Messages: which ``get`` received what which ``put`` sent.

What cannot be told exactly is left out: a pipe's end that several processes write to has no lock
that orders them, and of two threads that call ``put()`` at the same time nobody can tell from
outside which was first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mpdocs.timeline.recording.raw import Event
from mpdocs.timeline.recording.states import Call
from mpdocs.timeline.recording.things import Things


@dataclass
class Message:
    """From the call that sent it to the one that received it."""

    sent: Call
    received: Call
    arrived: int
    """When it had been read, still under the lock of the readers; nanoseconds."""
    hooked: str
    """The queue, or the end of the pipe that it was sent from."""


def messages(events: list[Event], calls: list[Call], things: Things) -> Iterator[Message]:
    """All messages that were received."""
    puts: defaultdict[str, list[Call]] = defaultdict(list)
    gets: defaultdict[str, list[Call]] = defaultdict(list)
    sends: defaultdict[str, list[Call]] = defaultdict(list)
    receives: defaultdict[str, list[Call]] = defaultdict(list)
    for call in calls:
        hooked, kind = call.begin.object, call.begin.kind
        if not things.find(hooked):
            continue
        if kind == "put":
            puts[hooked].append(call)
        elif kind == "send" and _written(call) is not None:
            sends[hooked].append(call)
        elif kind in ("get", "recv") and _read(call) is not None:
            (gets if kind == "get" else receives)[hooked].append(call)
    pipes = {
        (e.process, e.get("pipe")): e.object for e in events if e.kind == "feeder" and e.get("pipe")
    }
    for hooked, put in puts.items():
        fed: Sequence[Call | None]
        if things.kind(things.find(hooked)) == "SimpleQueue":
            fed = _by_writing(c for c in put if _written(c) is not None)
        else:
            fed = _fed(hooked, put, events, pipes)
        yield from _pair(fed, gets[hooked], hooked)
    for hooked, sent in sends.items():
        if len({call.begin.process for call in sent}) == 1:
            other = things.pipe_ends.get(hooked, hooked)
            yield from _pair(_by_writing(sent), receives[other], hooked)


def _pair(sent: Sequence[Call | None], received: list[Call], hooked: str) -> Iterator[Message]:
    readers = {call.begin.process for call in received}
    if hooked.startswith("c") and len(readers) > 1:
        return  # nothing orders the readers of a bare pipe
    for one, other in zip(sent, sorted(received, key=_read_or_zero), strict=False):
        if one:
            yield Message(one, other, _read_or_zero(other), hooked)


def _fed(
    hooked: str, puts: list[Call], events: list[Event], pipes: dict[tuple[int, str], str]
) -> list[Call | None]:
    """The puts in the order in which feeder threads wrote them; None: one of several threads."""
    waiting: defaultdict[int, list[Call]] = defaultdict(list)
    for call in sorted(puts, key=lambda call: call.t0):
        if call.outcome == "ok":
            waiting[call.begin.process].append(call)
    unclear = {id(call) for own in waiting.values() for call in _at_the_same_time(own)}
    order: list[Call | None] = []
    for event in events:
        if event.kind in ("fed", "refused") and pipes.get((event.process, event.object)) == hooked:
            if not waiting[event.process]:
                continue  # close() makes the feeder leave, it is no message
            call = waiting[event.process].pop(0)
            if event.kind == "fed":
                order.append(None if id(call) in unclear else call)
    return order


def _at_the_same_time(puts: list[Call]) -> Iterator[Call]:
    """Those of one process, by their beginning, that another of its threads called meanwhile."""
    together: list[Call] = []
    for call in puts:
        if together and call.t0 > max(one.t1 for one in together):
            together = []
        if any(one.thread != call.thread for one in together):
            yield from together
            yield call
        together.append(call)


def _written(call: Call) -> int | None:
    written = call.end.get("put") if call.end else None
    return written if isinstance(written, int) else None


def _by_writing(calls: Iterable[Call]) -> list[Call]:
    return sorted(calls, key=lambda call: _written(call) or 0)


def _read(call: Call) -> int | None:
    read = call.end.get("got") if call.end else None
    return read if isinstance(read, int) else None


def _read_or_zero(call: Call) -> int:
    return _read(call) or 0
