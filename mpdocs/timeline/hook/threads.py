"""What a thread of the script waits for in ``threading`` and ``queue``.

The library uses these classes all the time: only what the script itself calls is logged. Under all
of these calls lies ``Condition.wait``, and one begins to wait where it calls that; so one that
finds what it wants is no wait. ``Lock``, ``RLock`` and ``SimpleQueue`` are types of C, which cannot
be changed.
"""

import functools
from collections.abc import Callable
from types import CodeType
from typing import Any

from .caller import beginnings, called_by, here, line, own, unseen
from .log import write
from .plain import plain

_under: set[CodeType] = set()
"""Functions of the library between a call of the script and ``Condition.wait``."""
_ANSWERS = ("thread-condition", "thread-event", "thread-acquire")
"""Of these, what is false says that the time was over."""


class _Wait:
    """A call of the script that may have to wait."""

    def __init__(self, event: str, call: str) -> None:
        self.event, self.call, self.begun = event, call, False

    def begin(self) -> None:
        if not self.begun:
            self.begun = True
            write(self.event, ph="B", o="", l=line(), c=self.call)

    @unseen
    def during(self, call: Callable[..., object], *args: Any, **kwargs: Any) -> Any:
        """Call it; tell how it came back, if it had to wait."""
        before, here.waits = here.waits, self
        result = "ok"
        try:
            got = call(*args, **kwargs)
            if self.event in _ANSWERS and plain(got) and not got:
                result = "timeout"
            return got
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            here.waits = before
            if self.begun:
                write(self.event, ph="E", r=result)


def change_threading(threading: Any) -> None:
    """``threading``: what waits on a condition."""
    condition, event, barrier = threading.Condition, threading.Event, threading.Barrier
    semaphore = threading.Semaphore
    for method in (condition.wait_for, event.wait, semaphore.acquire, barrier.wait):
        _under.add(method.__code__)
    _under.update((barrier._wait.__code__, barrier._enter.__code__))
    beginnings.update((threading.Thread.run.__code__, threading.Timer.run.__code__))
    _watch_condition(condition)
    _watch(condition, "wait_for", "thread-condition")
    _watch(event, "wait", "thread-event", timer=threading.Timer.run.__code__)
    _watch(barrier, "wait", "thread-barrier")
    _watch(semaphore, "acquire", "thread-acquire")
    semaphore.__enter__ = semaphore.acquire  # as there: one function by two names
    _watch_exit(threading)


def change_queue(queue: Any) -> None:
    """``queue``: what its methods wait for."""
    one = queue.Queue
    for method, event in (("get", "get"), ("put", "put"), ("join", "queue-join")):
        _under.add(getattr(one, method).__code__)
        _watch(one, method, f"thread-{event}")


def _watch(owner: Any, method: str, event: str, timer: CodeType | None = None) -> None:
    """Log the calls of the script that wait; called by ``timer`` they are its sleep."""
    original = getattr(owner, method)

    @functools.wraps(original)
    @unseen
    def watched(self: Any, *args: Any, **kwargs: Any) -> Any:
        if not own():
            return original(self, *args, **kwargs)
        sleeps = timer is not None and called_by(timer)
        waits = _Wait("thread-timer" if sleeps else event, method)
        return waits.during(original, self, *args, **kwargs)

    setattr(owner, method, watched)


def _watch_condition(condition: Any) -> None:
    """``Condition.wait``: a call of its own, or the moment at which another one begins to wait."""
    original = condition.wait

    @functools.wraps(original)
    @unseen
    def wait(self: Any, *args: Any, **kwargs: Any) -> Any:
        if own():
            waits = _Wait("thread-condition", "wait")
            if _takes_time(*args, **kwargs):
                waits.begin()
            return waits.during(original, self, *args, **kwargs)
        if here.waits is not None and _takes_time(*args, **kwargs) and own(_under):
            here.waits.begin()
        return original(self, *args, **kwargs)

    condition.wait = wait


def _watch_exit(threading: Any) -> None:
    """At its exit a process waits for its threads."""
    shutdown = threading._shutdown

    @functools.wraps(shutdown)
    @unseen
    def _shutdown() -> None:
        me = threading.get_ident()
        left = [one for ident, one in list(threading._active.items()) if ident != me]
        if not any("_timeline" in vars(one) and not one.daemon for one in left):
            shutdown()
            return
        write("thread-exit", ph="B", o="", c="join")
        shutdown()
        write("thread-exit", ph="E", r="ok")

    threading._shutdown = _shutdown


def _takes_time(timeout: object = None, *_wrong: object, **_too: object) -> bool:
    return timeout is None or (isinstance(timeout, (int, float)) and timeout > 0)
