"""``record --until``: an expression that says of a run whether it is the one to keep."""

from collections.abc import Callable, Mapping
from types import CodeType

from mpdocs.timeline.recording import Recording, Span

WAITING = frozenset(
    ("lock", "message", "space", "event", "condition", "barrier", "join", "result", "proxy")
)
MOMENT = 1000
"""Microseconds from which on a wait is one: every call takes a little time."""

HELP = """\
EXPR is a Python expression about one run. It sees

  r                   the recording: r.lanes, r.things, r.spans, r.holds, r.arrows, r.marks, r.end
  output, exit_code   what the script printed, and its exit code
  ended(process)      returned, raised, exited, killed or running
  holders(name)       who held the lock or semaphore of this name, one after the other
  waits(name, least)  who waited for it, for least microseconds or more (default: 1000)
  messages(name)      (from, to, text) of all that went through the queue or pipe
  tasks()             (worker, text) of all tasks of pools and executors, as they began
  started()           the processes, in the order in which they began to run
  overlap(a, b)       microseconds in which both processes ran and neither waited
  all any len list max min range set sorted sum tuple zip

Processes go by their names ("Process-1", "consumer"), things by the names of the variables.

  --until 'output.startswith("2")'
  --until 'holders("lock")[:2] == ["Process-2", "Process-1"]'
  --until 'len({to for _, to, _ in messages("photos")}) == 3'
  --until 'waits("lock", 5000) and ended("Process-1") == "killed"'
"""

_BUILT_IN: Mapping[str, object] = {
    function.__name__: function
    for function in (all, any, len, list, max, min, range, set, sorted, sum, tuple, zip)
}


class ConditionError(Exception):
    """The expression cannot be used; the message says why."""


class Condition:
    """A condition, compiled."""

    def __init__(self, text: str) -> None:
        """Compile it.

        :raises ConditionError: when it is no expression.
        """
        self.text = text
        try:
            self._code: CodeType = compile(text, "--until", "eval")
        except SyntaxError as error:
            raise ConditionError(f"--until {text!r} is no expression: {error.msg}") from None

    def holds(self, recording: Recording, output: str) -> bool:
        """Whether it is true of this run.

        :raises ConditionError: when it raises an exception.
        """
        names = {
            **_BUILT_IN,
            "r": recording,
            "output": output,
            "exit_code": recording.exit_code,
            **_Questions(recording).all(),
        }
        try:
            # as globals: a comprehension has a scope of its own and sees nothing else
            return bool(eval(self._code, {"__builtins__": {}, **names}))
        except Exception as error:
            raise ConditionError(
                f"--until {self.text!r} raised {type(error).__name__}: {error}"
            ) from None


class _Questions:
    def __init__(self, recording: Recording) -> None:
        self.recording = recording

    def all(self) -> dict[str, Callable[..., object]]:
        return {
            "ended": self.ended,
            "holders": self.holders,
            "waits": self.waits,
            "messages": self.messages,
            "tasks": self.tasks,
            "started": self.started,
            "overlap": self.overlap,
        }

    def _process(self, lane: int) -> str:
        return self.recording.lanes[lane].process

    def _lane(self, process: str) -> int:
        for index, lane in enumerate(self.recording.lanes):
            if lane.process == process and not lane.thread:
                return index
        known = ", ".join(self.started())
        raise LookupError(f"no process {process}; there are {known}")

    def _thing(self, name: str) -> str:
        for thing in self.recording.things:
            if thing.name == name:
                return thing.id
        known = ", ".join(thing.name for thing in self.recording.things) or "none"
        raise LookupError(f"no thing {name}; there are {known}")

    def ended(self, process: str) -> str:
        return self.recording.lanes[self._lane(process)].ended

    def holders(self, name: str) -> list[str]:
        thing = self._thing(name)
        return [self._process(hold.lane) for hold in self.recording.holds if hold.object == thing]

    def waits(self, name: str, least: int = MOMENT) -> list[str]:
        thing = self._thing(name)
        return [
            self._process(span.lane)
            for span in self.recording.spans
            if span.object == thing and span.state in WAITING and span.t1 - span.t0 >= least
        ]

    def messages(self, name: str) -> list[tuple[str, str, str]]:
        thing = self._thing(name)
        return [
            (self._process(arrow.source), self._process(arrow.target), arrow.text)
            for arrow in self.recording.arrows
            if arrow.object == thing and arrow.kind == "message"
        ]

    def tasks(self) -> list[tuple[str, str]]:
        return [
            (self._process(span.lane), f"{span.call}{span.text}")
            for span in self.recording.spans
            if span.state == "task"
        ]

    def started(self) -> list[str]:
        lanes = [lane for lane in self.recording.lanes if not lane.thread]
        return [lane.process for lane in sorted(lanes, key=lambda lane: lane.t0)]

    def overlap(self, one: str, other: str) -> int:
        return sum(
            max(0, min(a1, b1) - max(a0, b0))
            for a0, a1 in self._running(self._lane(one))
            for b0, b1 in self._running(self._lane(other))
        )

    def _running(self, lane: int) -> list[tuple[int, int]]:
        """Where the lane neither waits nor sleeps nor comes up."""
        whole = self.recording.lanes[lane]
        idle: list[Span] = [
            span
            for span in self.recording.spans
            if span.lane == lane and (span.state in WAITING or span.state in ("sleep", "boot"))
        ]
        stretches, at = [], whole.t0
        for span in sorted(idle, key=lambda span: span.t0):
            stretches.append((at, max(at, span.t0)))
            at = max(at, span.t1)
        return [*stretches, (at, max(at, whole.t1))]
