"""The processes and threads of a run: who is of the story, and what becomes of each."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mpdocs.timeline.recording.error import RecordingError
from mpdocs.timeline.recording.raw import Event

ENDING = ("terminate", "kill")
SIGTERM, SIGKILL = 15, 9
HELPERS = {
    "_handle_workers": "worker handler",
    "_handle_tasks": "task handler",
    "_handle_results": "result handler",
    "QueueFeederThread": "feeder",
}

ThreadKey = tuple[int, int]
"""pid and thread; the main thread of a process is thread 0."""


@dataclass
class Process:
    """A process of the script; not the resource tracker nor the fork server."""

    pid: int
    name: str
    parent: int | None
    daemon: bool
    role: str
    start: int
    """Nanoseconds; as all times here."""
    running: int
    """When it had come up: from there on it runs the script's code."""
    end: int
    ended: str = "running"
    exit_code: int | None = None
    killed_by: str = ""


@dataclass
class Thread:
    """One more thread of a process."""

    process: int
    thread: int
    name: str
    daemon: bool
    start: int
    end: int
    starter: ThreadKey | None = None


@dataclass
class Cast:
    """All processes and threads of the story."""

    main: int
    processes: dict[int, Process] = field(default_factory=dict)
    threads: dict[ThreadKey, Thread] = field(default_factory=dict)


def cast(events: list[Event], exit_code: int | None, stopped: int | None) -> Cast:
    """Find them; ``exit_code`` is that of the script's own process.

    It is None if that was still there at ``stopped``, when its time was over.
    """
    main = next((event.process for event in events if event.kind == "boot"), None)
    if main is None:
        raise RecordingError("the script did not start: nothing was logged")
    found = Cast(main)
    first = next(
        (e.time for e in events if e.process == main and e.kind == "line"),
        next(e.time for e in events if e.process == main),
    )
    found.processes[main] = Process(main, "MainProcess", None, False, "main", first, first, first)
    begun: dict[int, int] = {}
    copies: set[int] = set()  # of a process of the script: up at once
    for event in events:
        if event.kind in ("boot", "forked"):
            begun[event.process] = event.time
            if event.kind == "forked" and event.get("parent") in found.processes:
                copies.add(event.process)
        if event.kind == "child" and event.get("parent") in found.processes:
            role = "manager" if event.get("manager") else _role(event.get("name"))
            found.processes[event.process] = Process(
                event.process,
                event.get("name"),
                event.get("parent"),
                bool(event.get("daemon")),
                role,
                begun.get(event.process, event.time),
                begun[event.process] if event.process in copies else event.time,
                event.time,
            )
    _add_unborn(found, events, begun)
    for process in found.processes.values():
        _end(process, [e for e in events if e.process == process.pid], events, exit_code, stopped)
    _find_executor_workers(found, events)
    _find_threads(found, events)
    return found


def _add_unborn(found: Cast, events: list[Event], begun: dict[int, int]) -> None:
    """Children that were killed before they ran the script's function, or anything at all."""
    for event in events:
        child = event.get("child")
        if (
            event.kind == "start"
            and event.phase == "E"
            and child is not None
            and child not in found.processes
            and event.process in found.processes
        ):
            begin = _begin_of(event, events)
            name = begin.object if begin else "?"
            start = begun.get(child, event.time)
            found.processes[child] = Process(
                child,
                name,
                event.process,
                bool(event.get("daemon")),
                _role(name),
                start,
                start,
                max(start, event.time),
            )


def _role(name: str) -> str:
    return "pool worker" if "PoolWorker" in name else "child"


def _begin_of(end: Event, events: Iterable[Event]) -> Event | None:
    last = None
    for event in events:
        if event is end:
            return last
        if (
            event.kind == end.kind
            and event.phase == "B"
            and (event.process, event.thread) == (end.process, end.thread)
        ):
            last = event
    return last


def _end(
    process: Process,
    own: list[Event],
    events: list[Event],
    exit_code: int | None,
    stopped: int | None,
) -> None:
    kinds = {event.kind for event in own}
    over = next((e.time for e in own if e.kind in ("over", "gone")), None)
    last = max((e.time for e in own if e.kind != "forked"), default=process.start)
    reaped = next((e for e in events if e.kind == "reaped" and e.get("child") == process.pid), None)
    process.end = max(last, process.start)
    if process.role == "main":
        process.exit_code = exit_code
        if exit_code is None:
            process.end = max(*(event.time for event in events), stopped or 0)
    elif reaped is not None:
        process.exit_code = reaped.get("code")
    elif over is None:
        process.end = max(*(event.time for event in events), stopped or 0)
        return
    code = process.exit_code
    if code is not None and code < 0:
        process.ended = "killed"
        signals = [
            e
            for e in events
            if e.kind == "signal" and e.get("target") == process.pid and e.get("signal") == -code
        ]
        process.killed_by = _killer(process, signals[-1] if signals else None)
        if signals:
            process.end = max(last, signals[-1].time)
        if reaped is not None:
            process.end = min(process.end, reaped.time)
    elif "raised" in kinds:
        process.ended = "raised"
    elif "exits" in kinds or "left" in kinds or code:
        process.ended = "exited"
    elif code is not None or over is not None:
        process.ended = "returned"


def _killer(process: Process, signal: Event | None) -> str:
    if signal is None:
        return "signal"
    if signal.process == process.pid:
        return "itself"
    if signal.get("leaving"):
        return "daemon"
    return {SIGTERM: "terminate", SIGKILL: "kill"}.get(signal.get("signal"), "signal")


def _find_executor_workers(found: Cast, events: list[Event]) -> None:
    for event in events:
        process = found.processes.get(event.process)
        if event.kind == "idle" and process is not None and process.role == "child":
            process.role = "executor worker"


def _find_threads(found: Cast, events: list[Event]) -> None:
    starts: dict[tuple[int, str], ThreadKey] = {}
    for event in events:
        if event.kind == "thread":
            starts[event.process, event.get("name")] = (event.process, event.thread)
    for event in events:
        process = found.processes.get(event.process)
        if process is None or not event.thread_name:
            continue
        key = (event.process, event.thread)
        name = _role_of(event)
        if key not in found.threads and name:
            found.threads[key] = Thread(
                event.process,
                event.thread,
                name,
                bool(event.get("daemon")),
                event.time,
                event.time,
                starts.get((event.process, name)),
            )
        if key in found.threads:
            found.threads[key].end = min(max(event.time, found.threads[key].end), process.end)
    lines = {(e.process, e.thread): e.time for e in reversed(events) if e.kind == "line"}
    begun = {(e.process, e.thread) for e in events if e.kind == "thread-begins"}
    ended = {(e.process, e.thread) for e in events if e.kind == "thread-ends"}
    for key, thread in found.threads.items():
        if key in begun - ended:  # it was there until its process ended
            thread.end = found.processes[thread.process].end
        thread.start = min(thread.start, lines.get(key, thread.end), thread.end)


def _role_of(event: Event) -> str:
    """What a thread does, if that is known and worth a lane; else empty."""
    if event.kind == "thread-begins":  # its thread has no name yet
        return str(event.get("name"))
    for function, role in HELPERS.items():
        if function in event.thread_name:
            return role if event.kind in ("arrived", "callback", "start", "fed") else ""
    if event.kind in ("arrived", "callback"):
        return "executor manager"
    return ""
