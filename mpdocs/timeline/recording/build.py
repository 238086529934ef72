"""From the raw events of a run to its recording."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mpdocs.timeline.recording.holding import holds
from mpdocs.timeline.recording.masking import Mask
from mpdocs.timeline.recording.messages import messages
from mpdocs.timeline.recording.model import (
    Arrow,
    Hold,
    Lane,
    Line,
    Mark,
    Recording,
    Span,
)
from mpdocs.timeline.recording.processes import Cast, Process, Thread, ThreadKey, cast
from mpdocs.timeline.recording.raw import Event
from mpdocs.timeline.recording.splitting import split
from mpdocs.timeline.recording.states import MARKS, OF_THREADS, STATES, Call, calls
from mpdocs.timeline.recording.things import Things
from mpdocs.timeline.recording.thinning import thinned

LARGE = 64 << 10
"""Bytes that the kernel keeps in a pipe on Linux; the sender of more waits for the reader."""
_TEXT, _MARK_TEXT = 80, 200  # the longest that the schema allows


@dataclass(frozen=True)
class Setting:
    """What the events do not tell of a run."""

    script: str
    sha256: str
    python: str
    method: str
    platform: str
    exit_code: int | None
    stopped: int | None = None
    """When it was stopped because its time was over, on the clock of the events."""


def build(events: list[Event], source: str, setting: Setting) -> Recording:
    """The recording of a run; ``source`` is the text of its script.

    Raises ``RecordingError`` if the script did not even start.
    """
    return _Building(events, source, setting).recording()


class _Building:
    def __init__(self, events: list[Event], source: str, setting: Setting) -> None:
        self.setting = setting
        self.cast: Cast = cast(events, setting.exit_code, setting.stopped)
        masked = Mask(events, self.cast)
        self.events = [masked(e) for e in events if e.process in self.cast.processes]
        self.things = Things(self.events, self.cast, source)
        self.calls = sorted(calls(self.events, self.cast), key=lambda call: call.t0)
        self.zero = self.cast.processes[self.cast.main].start
        self.order = self._order()
        self.index = {key: index for index, key in enumerate(self.order)}

    def recording(self) -> Recording:
        setting = self.setting
        lanes = tuple(self._lane(key) for key in self.order)
        whole = Recording(
            script=setting.script,
            sha256=setting.sha256,
            python=setting.python,
            method=setting.method,
            platform=setting.platform,
            end=max(lane.t1 for lane in lanes),
            exit_code=setting.exit_code,
            lanes=lanes,
            things=tuple(self.things.listed),
            spans=tuple(sorted(split(self._spans()), key=lambda s: (s.t0, s.lane, -s.t1))),
            holds=tuple(sorted(self._holds(), key=lambda h: (h.t0, h.object, h.slot))),
            arrows=tuple(sorted(self._arrows(), key=lambda a: (a.t0, a.t1, a.source, a.target))),
            marks=tuple(sorted(self._marks(), key=lambda m: (m.t, m.lane, m.kind))),
            lines=tuple(self._lines()),
        )
        return thinned(whole)

    # -- lanes

    def _order(self) -> list[ThreadKey]:
        """Processes as they began, the threads of each right below it."""
        order: list[ThreadKey] = []
        started = {
            call.end.get("child"): call.t0
            for call in self.calls
            if call.begin.kind == "start" and call.end is not None
        }
        for process in sorted(
            self.cast.processes.values(),
            key=lambda p: (p.pid != self.cast.main, started.get(p.pid, p.start)),
        ):
            order.append((process.pid, 0))
            own = (t for t in self.cast.threads.values() if t.process == process.pid)
            order += [(t.process, t.thread) for t in sorted(own, key=lambda t: t.start)]
        return order

    def _of(self, pid: int, thread: int) -> int:
        """The lane of a thread; that of its process where it has none of its own."""
        return self.index.get((pid, thread), self.index[pid, 0])

    def _at(self, event: Event) -> int:
        return self._of(event.process, event.thread)

    def _time(self, nanoseconds: int) -> int:
        return max(0, (nanoseconds - self.zero) // 1000)

    def _lane(self, key: ThreadKey) -> Lane:
        process = self.cast.processes[key[0]]
        thread = self.cast.threads.get(key)
        return self._thread_lane(process, thread) if thread else self._process_lane(process)

    def _process_lane(self, process: Process) -> Lane:
        starter = next(
            (
                self._at(call.begin)
                for call in self.calls
                if call.begin.kind == "start"
                and call.end is not None
                and call.end.get("child") == process.pid
            ),
            None,
        )
        if starter is None and process.parent is not None:
            starter = self.index[process.parent, 0]
        return Lane(
            process=process.name,
            role=process.role,
            thread="",
            parent=starter,
            daemon=process.daemon,
            t0=self._time(process.start),
            t1=self._time(process.end),
            ended=process.ended,
            exit_code=process.exit_code,
            killed_by=process.killed_by,
        )

    def _thread_lane(self, process: Process, thread: Thread) -> Lane:
        starter = thread.starter
        return Lane(
            process=process.name,
            role=process.role,
            thread=thread.name[:60],
            parent=self._of(*starter) if starter else self.index[process.pid, 0],
            daemon=thread.daemon,
            t0=self._time(thread.start),
            t1=self._time(thread.end),
            ended="returned" if thread.end < process.end else process.ended,
            exit_code=None,
            killed_by="",
        )

    # -- what happens in them

    def _spans(self) -> Iterator[Span]:
        for process in self.cast.processes.values():
            if process.running > process.start:
                yield self._boot(process)
        for call in self.calls:
            state = STATES.get(call.begin.kind)
            if state is None or not self._shown(call):
                continue
            yield Span(
                lane=self._at(call.begin),
                t0=self._time(call.t0),
                t1=self._time(call.t1),
                state=state,
                call=self._call(call),
                object=self.things.find(call.begin.object),
                of=self._waited_for(call),
                line=call.begin.line,
                outcome=call.outcome,
                text=call.text[:_TEXT],
            )

    def _boot(self, process: Process) -> Span:
        lane = self.index[process.pid, 0]
        t0, t1 = self._time(process.start), self._time(process.running)
        return Span(lane, t0, t1, "boot", "", "", None, None, "ok", "")

    def _shown(self, call: Call) -> bool:
        """Whether the call is one of the script's own, or a worker's part in one."""
        kind = call.begin.kind
        if (call.begin.process, call.begin.thread) not in self.index:
            return False
        if kind in ("task", "callback", "idle", "start"):
            return True
        if kind in ("put", "send") and not _waited(call):
            return False
        if kind == "acquire" and call.begin.get("inside"):
            return False  # a condition takes its lock back, while its own call goes on
        if kind in OF_THREADS:
            return True
        known = bool(self.things.find(call.begin.object))
        if call.begin.line is None:
            if kind == "join":  # at its exit a process waits for its children
                return call.begin.thread == 0 and call.begin.get("child") in self.cast.processes
            # at its exit it waits until its queues are written; and the target of a thread or
            # process may be such a method itself
            own = ("put", "send", "get", "recv", "acquire", "event", "barrier", "join_thread")
            return known and kind in own
        return known or kind != "acquire"

    def _call(self, call: Call) -> str:
        begin = call.begin
        name = begin.get("asks") or begin.get("c") or {"idle": "get"}.get(begin.kind, begin.kind)
        return str(name)[:60]

    def _waited_for(self, call: Call) -> int | None:
        if call.begin.kind == "join":
            return self.index.get((call.begin.get("child"), 0))
        begin = call.begin
        here = [t for t in self.cast.threads.values() if t.process == begin.process]
        if begin.kind == "thread-join":  # two may have the same name, one after the other
            named = [t for t in here if t.name == begin.object and t.start <= call.t1]
            return self._last(named, key=lambda thread: thread.start)
        if begin.kind == "thread-exit":
            waited = [t for t in here if t.starter and not t.daemon and t.end > call.t0]
            return self._last(waited, key=lambda thread: thread.end)
        return None

    def _last(self, threads: list[Thread], key: Callable[[Thread], int]) -> int | None:
        last = max(threads, key=key, default=None)
        return None if last is None else self.index[last.process, last.thread]

    def _holds(self) -> Iterator[Hold]:
        for held in holds(self.events, self.calls, self.things):
            pid, thread = held.thread
            # what a dead process holds stays taken
            end = held.t1 if held.t1 is not None else self.cast.processes[self.cast.main].end
            yield Hold(
                object=held.thing,
                slot=held.slot,
                lane=self._of(pid, thread),
                t0=self._time(held.t0),
                t1=max(self._time(held.t0), self._time(end)),
                released_by=self._of(*held.by) if held.by else None,
            )

    def _arrows(self) -> Iterator[Arrow]:
        yield from self._starts()
        for message in messages(self.events, self.calls, self.things):
            sent, arrived = message.sent, message.arrived
            had_no_room = sent.begin.kind == "put" and bool(sent.begin.get("full"))
            yield Arrow(
                kind="message",
                source=self._at(sent.begin),
                target=self._at(message.received.begin),
                t0=self._time(min(sent.t1, arrived) if had_no_room else sent.t0),
                t1=self._time(arrived),
                object=self.things.find(message.hooked),
                text=sent.text[:_TEXT],
            )
        yield from self._tasks()
        yield from self._kills()

    def _starts(self) -> Iterator[Arrow]:
        begun = {
            call.end.get("child"): call
            for call in self.calls
            if call.begin.kind == "start" and call.end is not None
        }
        for process in self.cast.processes.values():
            call = begun.get(process.pid)
            if call is not None:
                t0, t1 = self._time(call.t0), self._time(process.start)
                lane = self.index[process.pid, 0]
                yield Arrow("start", self._at(call.begin), lane, min(t0, t1), t1, "", "")
        for key, thread in self.cast.threads.items():
            if thread.starter is not None:
                t1 = self._time(thread.start)
                t0 = max(
                    (
                        self._time(event.time)
                        for event in self.events
                        if event.kind == "thread"
                        and (event.process, event.get("name")) == (thread.process, thread.name)
                        and event.time <= thread.start
                    ),
                    default=t1,
                )
                source = self._of(*thread.starter)
                yield Arrow("start", source, self.index[key], min(t0, t1), t1, "", "")

    def _tasks(self) -> Iterator[Arrow]:
        """From who gives a task to its worker, and from there to where the result arrives."""
        given = {(e.object, e.get("job")): e for e in self.events if e.kind == "submit"}
        arrived = {
            (e.object, e.get("job"), e.get("chunk")): e for e in self.events if e.kind == "arrived"
        }
        for call in self.calls:
            begin = call.begin
            if begin.kind != "task":
                continue
            thing, lane = self.things.find(begin.object), self._at(begin)
            submit = given.get((begin.object, begin.get("job")))
            if submit is not None:
                t0 = self._time(submit.time)
                text = f"{begin.get('c')}{begin.get('m')}"[:_TEXT]
                yield Arrow("task", self._at(submit), lane, t0, self._time(call.t0), thing, text)
            result = arrived.get((begin.object, begin.get("job"), begin.get("chunk")))
            if result is not None and call.end is not None:
                text = str(result.get("m", ""))[:_TEXT]
                t0, t1 = self._time(call.t1), self._time(result.time)
                yield Arrow("result", lane, self._at(result), t0, max(t0, t1), thing, text)

    def _kills(self) -> Iterator[Arrow]:
        for event in self.events:
            target = self.cast.processes.get(event.get("target"))
            if event.kind != "signal" or target is None or event.process == target.pid:
                continue
            lane, t0 = self.index[target.pid, 0], self._time(event.time)
            if self._kills_by(event, target):
                t1 = max(t0, self._time(target.end))
                yield Arrow("kill", self._at(event), lane, t0, t1, "", "")
            elif self._time(target.start) <= t0 <= self._time(target.end):
                yield Arrow("signal", self._at(event), lane, t0, t0, "", _signal(event))

    def _kills_by(self, event: Event, target: Process) -> bool:
        return target.exit_code == -int(event.get("signal")) and event.process != target.pid

    def _marks(self) -> Iterator[Mark]:
        held = {hold.object for hold in self._holds()}  # their ends are the releases
        for event in self.events:
            lane, t = self._at(event), self._time(event.time)
            thing, text = self.things.find(event.object), str(event.get("m", ""))
            kind = event.kind
            if kind == "print":
                yield Mark(lane, t, "print", "", event.line, _cut(text))
            elif (kind == "release" and thing not in held and thing) or kind == "submit":
                yield Mark(lane, t, kind, thing, event.line, "")
            elif kind in ("read", "write", "open"):
                yield Mark(lane, t, kind, thing, event.line, _cut(text))
            elif kind == "raised":
                yield Mark(lane, t, "raise", "", None, str(event.get("what")))
            elif kind == "signal" and not self._is_kill(event):
                yield Mark(lane, t, "signal", "", event.line, _signal(event))
            elif event.phase == "B" and kind in MARKS and event.line is not None and thing:
                yield Mark(lane, t, MARKS[kind], thing, event.line, _cut(text))

    def _is_kill(self, event: Event) -> bool:
        target = self.cast.processes.get(event.get("target"))
        return target is None or self._kills_by(event, target)

    def _lines(self) -> Iterator[Line]:
        before: dict[int, tuple[int | None, int]] = {}
        for event in self.events:
            if event.kind != "line" or event.line is None or event.time < self.zero:
                continue
            lane, t = self._at(event), self._time(event.time)
            changed = event.get("v", {})
            if before.get(lane) == (event.line, t) and not changed:
                continue
            before[lane] = (event.line, t)
            yield Line(lane, t, event.line, changed)


def _waited(call: Call) -> bool:
    """Whether a put or send had to wait for room, as far as can be known."""
    large = call.begin.kind == "send" and call.end is not None and call.end.get("size", 0) > LARGE
    return bool(call.begin.get("full")) or call.end is None or large


def _signal(event: Event) -> str:
    number = int(event.get("signal"))
    return next((one.name for one in signal.Signals if one == number), str(number))


def _cut(text: str) -> str:
    """The text of a mark, with an ellipsis if it was longer."""
    return text if len(text) <= _MARK_TEXT else text[: _MARK_TEXT - 1] + "…"
