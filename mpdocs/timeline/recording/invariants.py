"""What is true of every recording, whatever the run: a broken one is a wrong picture.

Runs differ, so a recording is never compared with another one. It is held to what the library
promises: a lock has one holder, a message is received once and after it was sent, and so on.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from mpdocs.timeline.recording.model import Arrow, Hold, Lane, Recording, Span

AROUND = frozenset(("task", "callback"))
"""States in which a lane may be in another one as well."""
WORKERS = frozenset(("pool worker", "executor worker"))


def broken(recording: Recording) -> list[str]:
    """Every invariant that does not hold, as a sentence with the place; empty if all do."""
    if wrong := list(_references(recording)):
        return wrong  # the others look things up
    return [sentence for check in _CHECKS for sentence in check(recording)]


def _name(lane: Lane) -> str:
    return f"{lane.process} ({lane.thread})" if lane.thread else lane.process


def _thing(recording: Recording, id_: str) -> str:
    return next((thing.name for thing in recording.things if thing.id == id_), id_)


def _references(recording: Recording) -> Iterator[str]:
    """Lanes and things that are named are there."""
    lanes, things = len(recording.lanes), {thing.id for thing in recording.things}
    named: list[tuple[str, int | None, str]] = []
    for span in recording.spans:
        named += [("span", span.lane, span.object), ("span", span.of, "")]
    for hold in recording.holds:
        named += [("hold", hold.lane, hold.object), ("hold", hold.released_by, "")]
    for arrow in recording.arrows:
        named += [("arrow", arrow.source, arrow.object), ("arrow", arrow.target, "")]
    for mark in recording.marks:
        named.append(("mark", mark.lane, mark.object))
    named += [("line", line.lane, "") for line in recording.lines]
    for kind, index, thing in named:
        if index is not None and not 0 <= index < lanes:
            yield f"a {kind} names lane {index}, of {lanes}"
        if thing and thing not in things:
            yield f"a {kind} names {thing}, which is no thing of the recording"
    for index, lane in enumerate(recording.lanes):
        if lane.parent is not None and not 0 <= lane.parent < lanes:
            yield f"lane {index} names lane {lane.parent} as its parent, of {lanes}"
        if (lane.parent is None) != (index == 0):
            yield f"lane {index} has {'no' if lane.parent is None else 'a'} parent"


def _lanes(recording: Recording) -> Iterator[str]:
    """A lane ends after it began; a thread within its process, a child within its parent."""
    for lane in recording.lanes:
        if not 0 <= lane.t0 <= lane.t1 <= recording.end:
            yield f"{_name(lane)} is there from {lane.t0} to {lane.t1}, of {recording.end}"
        if lane.parent is None:
            continue
        parent = recording.lanes[lane.parent]
        if lane.t0 < parent.t0:
            yield f"{_name(lane)} begins at {lane.t0}, before {_name(parent)} ({parent.t0})"
        tidy = parent.ended in ("returned", "raised")  # else nobody waits for its children
        if lane.thread and lane.process == parent.process and not parent.thread:
            tidy = True
        if tidy and not parent.thread and lane.ended != "running" and lane.t1 > parent.t1:
            yield f"{_name(lane)} ends at {lane.t1}, after {_name(parent)} ({parent.t1})"


def _ends(recording: Recording) -> Iterator[str]:
    """The exit code says the same as the end."""
    for lane in recording.lanes:
        code = lane.exit_code
        if lane.thread or code is None:
            continue
        agrees = {
            "returned": code == 0,
            "raised": code > 0,
            "exited": code >= 0,
            "killed": code < 0,
            "running": False,
        }[lane.ended]
        if not agrees:
            yield f"{_name(lane)} has exit code {code}, but {lane.ended}"


def _spans(recording: Recording) -> Iterator[str]:
    """Spans lie within their lane, and only tasks and callbacks have others inside."""
    by_lane: defaultdict[int, list[Span]] = defaultdict(list)
    for span in recording.spans:
        by_lane[span.lane].append(span)
    for index, spans in by_lane.items():
        lane, around = recording.lanes[index], list[Span]()
        for span in sorted(spans, key=lambda s: (s.t0, -s.t1, s.state not in AROUND)):
            if not lane.t0 <= span.t0 <= span.t1 <= lane.t1:
                yield f"{_name(lane)}: {_told(span)} is not within {lane.t0} to {lane.t1}"
            while around and around[-1].t1 <= span.t0:
                around.pop()
            if around and not (around[-1].state in AROUND and span.t1 <= around[-1].t1):
                yield f"{_name(lane)}: {_told(span)} overlaps {_told(around[-1])}"
            if span.t1 > span.t0:
                around.append(span)


def _told(span: Span) -> str:
    return f"{span.state} {span.call} from {span.t0} to {span.t1}"


def _holders(recording: Recording) -> Iterator[str]:
    """Never more holders than places, never two in one place."""
    by_thing: defaultdict[str, list[Hold]] = defaultdict(list)
    for hold in recording.holds:
        by_thing[hold.object].append(hold)
        lane = recording.lanes[hold.lane]
        if not lane.t0 <= hold.t0 <= hold.t1:
            yield f"{_name(lane)} holds {_thing(recording, hold.object)} before it is there"
    for thing in recording.things:
        added = sum(mark.kind == "release" and mark.object == thing.id for mark in recording.marks)
        places = (thing.value or 0) + added if "Semaphore" in thing.kind else 1
        lasting = [hold for hold in by_thing[thing.id] if hold.t1 > hold.t0]
        moments = [(hold.t1, False, hold) for hold in lasting]
        moments += [(hold.t0, True, hold) for hold in lasting]
        now: list[Hold] = []
        for time, begins, hold in sorted(moments, key=lambda moment: moment[:2]):
            if not begins:
                now.remove(hold)
                continue
            if any(other.slot == hold.slot for other in now):
                yield f"{thing.name}: place {hold.slot} has two holders at {time}"
            now.append(hold)
            if len(now) > places:
                yield f"{thing.name} has {len(now)} holders at {time}, and {places} places"


def _messages(recording: Recording) -> Iterator[str]:
    """A message arrives once, after it was sent, and after those that its sender sent before."""
    for arrow in recording.arrows:
        if arrow.t1 < arrow.t0:
            way = " to ".join(_name(recording.lanes[i]) for i in (arrow.source, arrow.target))
            yield f"{arrow.kind} from {way} arrives at {arrow.t1}, sent {arrow.t0}"
    messages = [arrow for arrow in recording.arrows if arrow.kind == "message"]
    received = Counter((arrow.object, arrow.target, arrow.t1) for arrow in messages)
    for (thing, target, time), times in received.items():
        if times > 1:
            lane = _name(recording.lanes[target])
            yield f"{_thing(recording, thing)}: {lane} receives {times} messages at once, at {time}"
    by_sender: defaultdict[tuple[str, int], list[Arrow]] = defaultdict(list)
    for arrow in messages:
        by_sender[arrow.object, arrow.source].append(arrow)
    for (thing, sender), sent in by_sender.items():
        sent.sort(key=lambda arrow: (arrow.t0, arrow.t1))
        for one, other in itertools.pairwise(sent):
            if other.t1 < one.t1 and other.t0 > one.t0 and _orders(recording, one, other):
                lane = _name(recording.lanes[sender])
                yield (
                    f"{_thing(recording, thing)}: {lane} sent at {one.t0} and {other.t0}, "
                    f"which arrived at {one.t1} and {other.t1}"
                )


def _orders(recording: Recording, one: Arrow, other: Arrow) -> bool:
    """Whether the two went the same way: the ends of a two-way pipe have an order each."""
    kind = next((thing.kind for thing in recording.things if thing.id == one.object), "")
    return kind != "Pipe" or one.target == other.target


def _callbacks(recording: Recording) -> Iterator[str]:
    """A callback runs in the process that gave the task; of a pool, on its result handler."""
    kinds = {thing.id: thing.kind for thing in recording.things}
    for span in recording.spans:
        if span.state == "callback":
            lane = recording.lanes[span.lane]
            if lane.role in WORKERS and not lane.thread:
                yield f"{_name(lane)}, a worker, runs the callback {span.call} at {span.t0}"
            elif kinds.get(span.object) == "Pool" and lane.thread != "result handler":
                yield f"{_name(lane)} runs the callback {span.call} at {span.t0}"


def _joins(recording: Recording) -> Iterator[str]:
    """Who was joined has ended before."""
    for span in recording.spans:
        if span.state == "join" and span.of is not None and span.outcome == "ok":
            lane = recording.lanes[span.of]
            if lane.t1 > span.t1:
                caller = _name(recording.lanes[span.lane])
                yield f"{caller} had joined {_name(lane)} at {span.t1}, which ended at {lane.t1}"


def _starts(recording: Recording) -> Iterator[str]:
    """Each process but the first was started once."""
    started = Counter(arrow.target for arrow in recording.arrows if arrow.kind == "start")
    for index, lane in enumerate(recording.lanes):
        if not lane.thread and index and started[index] != 1:
            yield f"{_name(lane)} was started {started[index]} times"


def _tasks(recording: Recording) -> Iterator[str]:
    """A task goes to a worker, and its result comes from the worker that had it."""
    for arrow in recording.arrows:
        worker = {"task": arrow.target, "result": arrow.source}.get(arrow.kind)
        if worker is not None and recording.lanes[worker].role not in WORKERS:
            yield f"{_name(recording.lanes[worker])} has a {arrow.kind}, and is no worker"


def _lines(recording: Recording) -> Iterator[str]:
    """Lines are reached while the lane is there, one after the other."""
    last: dict[int, int] = {}
    for line in recording.lines:
        lane = recording.lanes[line.lane]
        earliest = max(lane.t0, last.get(line.lane, 0))
        if not earliest <= line.t <= lane.t1:
            yield (
                f"{_name(lane)} reaches line {line.line} at {line.t}, "
                f"not within {earliest} to {lane.t1}"
            )
        last[line.lane] = line.t


_CHECKS: tuple[Callable[[Recording], Iterator[str]], ...] = (
    _lanes,
    _ends,
    _spans,
    _holders,
    _messages,
    _callbacks,
    _joins,
    _starts,
    _tasks,
    _lines,
)
