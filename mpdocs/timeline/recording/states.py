"""Spans: from the beginning of a call to its end, and who never came back from one."""

from collections.abc import Iterator
from dataclasses import dataclass

from mpdocs.timeline.recording.processes import Cast, ThreadKey
from mpdocs.timeline.recording.raw import Event

STATES = {
    "sleep": "sleep",
    "acquire": "lock",
    "get": "message",
    "recv": "message",
    "poll": "message",
    "idle": "message",
    "put": "space",
    "send": "space",
    "event": "event",
    "condition": "condition",
    "barrier": "barrier",
    "join": "join",
    "thread-join": "join",
    "thread-acquire": "lock",
    "thread-get": "message",
    "thread-put": "space",
    "thread-event": "event",
    "thread-condition": "condition",
    "thread-barrier": "barrier",
    "thread-queue-join": "join",
    "thread-timer": "sleep",
    "thread-exit": "join",
    "queue-join": "join",
    "join_thread": "join",
    "pool-join": "join",
    "pool-terminate": "join",
    "shutdown": "join",
    "result": "result",
    "proxy": "proxy",
    "start": "start",
    "task": "task",
    "callback": "callback",
}
OF_THREADS = frozenset((
    "thread-acquire", "thread-get", "thread-put", "thread-event", "thread-condition",
    "thread-barrier", "thread-queue-join", "thread-timer", "thread-exit",
))  # fmt: skip
"""Waits of ``threading`` and ``queue``, logged only where they are the script's own."""
MARKS = {
    "set": "set",
    "clear": "clear",
    "notify": "notify",
    "notify_all": "notify_all",
    "task_done": "task_done",
    "close": "close",
    "pool-close": "close",
    "unlink": "unlink",
}
ENDS = ("StopIteration", "StopAsyncIteration")
"""There was nothing more to get: no failure."""
TIMEOUTS = ("timeout", "Empty", "Full", "TimeoutError")


@dataclass
class Call:
    """A watched call: its two events, or only the first if it did not come back."""

    begin: Event
    end: Event | None
    t0: int
    t1: int

    @property
    def thread(self) -> ThreadKey:
        """Who called."""
        return (self.begin.process, self.begin.thread)

    @property
    def outcome(self) -> str:
        """As in ``Span.outcome``."""
        if self.end is None:
            return "never"
        result = str(self.end.get("r", "ok"))
        if result in ENDS:
            return "ok"
        return "timeout" if result in TIMEOUTS else result

    @property
    def text(self) -> str:
        """What was put, sent, got, given or returned."""
        shown = self.begin.get("m")
        if shown is None and self.end is not None:
            shown = self.end.get("m")
        return str(shown or "")


def calls(events: list[Event], cast: Cast) -> Iterator[Call]:
    """All calls of the script's processes, by their ends; then those that never ended."""
    open_calls: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        process = cast.processes.get(event.process)
        if process is None or not event.phase:
            continue
        stack = open_calls.setdefault((event.process, event.thread), [])
        if event.phase == "B":
            stack.append(event)
            continue
        at = next((i for i in reversed(range(len(stack))) if stack[i].kind == event.kind), None)
        if at is None:
            continue  # it began before the fork that made this process
        begin = stack[at]
        for lost in stack[at + 1 :]:  # left by an exception that passed the hook by
            yield Call(lost, None, lost.time, event.time)
        del stack[at:]
        yield Call(begin, event, begin.time, event.time)
    for (pid, _thread), stack in open_calls.items():
        for begin in stack:
            yield Call(begin, None, begin.time, max(cast.processes[pid].end, begin.time))
