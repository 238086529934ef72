"""Locks and semaphores: who waits, who holds, who gives back.

Their methods are functions of C that ``SemLock._make_methods`` copies onto each object, so they
are wrapped there. An object is known by the name of its semaphore, or, where that was removed at
once (fork), by a name given at its making, which children inherit.
"""

import functools
import os
from typing import Any

from .caller import here, line, unseen
from .log import now, write
from .watch import made, span


def identity(lock: Any) -> str:
    """The same for a lock in every process; empty for what is no lock of multiprocessing."""
    semlock = getattr(lock, "_semlock", None)
    return str(getattr(lock, "_timeline", None) or getattr(semlock, "name", ""))


def _name(lock: Any) -> None:
    if not hasattr(lock, "_timeline"):
        lock._timeline = lock._semlock.name or f"{os.getpid()}:{now()}"


def _wrap(lock: Any) -> None:
    # nothing here refers to the lock itself: in a circle it would outlive its last user, and its
    # semaphore, which is removed with it, would too
    acquire, release = lock.acquire, lock.release
    semlock, known = lock._semlock, lock._timeline
    count = semlock._count
    reentrant = semlock.kind == 0

    @unseen
    def logged_acquire(block: bool = True, timeout: float | None = None) -> bool:
        if here.depth and here.yields is not semlock:
            return bool(acquire(block, timeout))
        write("acquire", ph="B", o=known, l=line(), c="acquire", inside=here.depth)
        result = "timeout"
        try:
            got = bool(acquire(block, timeout))
            result = "ok" if got else "timeout"
            return got
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            write("acquire", ph="E", r=result, n=count() if reentrant else 1)

    @unseen
    def logged_release() -> None:
        if here.depth and here.yields is not semlock:
            release()
            return
        # before the release, for after it somebody else may hold the lock at once
        at, n = now(), count() if reentrant else 1
        release()
        write("release", at, o=known, l=line(), n=n)

    lock.acquire, lock.release = logged_acquire, logged_release


def change(synchronize: Any) -> None:
    """``multiprocessing.synchronize``."""
    semlock = synchronize.SemLock
    make = semlock._make_methods

    @functools.wraps(make)
    @unseen
    def _make_methods(self: Any) -> None:
        make(self)
        _name(self)
        _wrap(self)

    @unseen
    def __enter__(self: Any) -> bool:
        return bool(self.acquire())

    @unseen
    def __exit__(self: Any, *_args: Any) -> None:
        self.release()

    semlock._make_methods = _make_methods
    semlock.__enter__, semlock.__exit__ = __enter__, __exit__
    for kind in ("Lock", "RLock", "Semaphore", "BoundedSemaphore"):
        made(
            getattr(synchronize, kind),
            kind,
            identity,
            lambda one: {"value": one._semlock._get_value()},
        )
    _change_events(synchronize.Event)
    _change_conditions(synchronize.Condition)
    _change_barriers(synchronize.Barrier)


def _change_events(event: Any) -> None:
    identify = _part("_flag")
    made(event, "Event", identify)
    span(event, "wait", "event", identify=identify, after=_true_or_timeout)
    for method in ("set", "clear"):
        span(event, method, method, identify=identify)


def _change_conditions(condition: Any) -> None:
    identify = _part("_sleeping_count")
    made(condition, "Condition", identify, lambda one: {"also": identity(one._lock)})
    for method in ("notify", "notify_all"):
        span(condition, method, method, identify=identify)
    _yielding(condition, "wait")
    _yielding(condition, "wait_for")
    for method in ("wait", "wait_for"):
        span(condition, method, "condition", identify=identify, after=_true_or_timeout)


def _yielding(condition: Any, method: str) -> None:
    """While it waits, a condition gives its lock back; that is logged although it is inside."""
    original = getattr(condition, method)

    @functools.wraps(original)
    @unseen
    def wrapper(self: Any, *args: Any, **kwargs: Any) -> Any:
        before = here.yields
        if here.depth == 1:
            here.yields = getattr(self._lock, "_semlock", None)
        try:
            return original(self, *args, **kwargs)
        finally:
            here.yields = before

    setattr(condition, method, wrapper)


def _change_barriers(barrier: Any) -> None:
    def identify(one: Any) -> str:
        return identity(one._cond._sleeping_count)

    made(barrier, "Barrier", identify, lambda one: {"value": one._parties})
    span(barrier, "wait", "barrier", identify=identify)
    span(barrier, "abort", "abort", identify=identify)


def _part(name: str) -> Any:
    return lambda one: identity(getattr(one, name))


def _true_or_timeout(_one: Any, result: object) -> dict[str, object]:
    return {} if result else {"r": "timeout"}
