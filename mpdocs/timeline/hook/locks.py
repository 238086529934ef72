"""Locks and semaphores: who waits, who holds, who gives back.

Their methods are functions of C that ``SemLock._make_methods`` copies onto each object, so they
are wrapped there. An object is known by the name of its semaphore, or, where that was removed at
once (fork), by a name given at its making, which children inherit.

The locks inside of a queue, an event or a condition stay as they are: what waits for them is told
by the calls of that object, and a signal finds the same frames there as without the recorder.
"""

import functools
import os
from typing import Any

from .caller import handing_on, here, line, told, unseen
from .log import now, write
from .plain import text
from .watch import made, span


def identity(lock: Any) -> str:
    """The same for a lock in every process; empty for what is no lock of multiprocessing."""
    semlock = getattr(lock, "_semlock", None)
    return str(getattr(lock, "_timeline", None) or getattr(semlock, "name", ""))


def _name(lock: Any) -> None:
    if not hasattr(lock, "_timeline"):
        lock._timeline = lock._semlock.name or f"{os.getpid()}:{now()}"


def bare(*locks: Any) -> None:
    """Give locks that are parts of another object their own methods of C again."""
    for lock in locks:
        if lock is not None:
            lock.acquire, lock.release = lock._semlock.acquire, lock._semlock.release


def tell(owner: Any) -> None:
    """Have the lock of a condition or a shared value tell, also if it is none of the script's."""
    lock = owner._lock
    semlock = getattr(lock, "_semlock", None)
    if semlock is not None and lock.acquire == semlock.acquire:
        wrap(lock)
        owner.acquire, owner.release = lock.acquire, lock.release


def wrap(lock: Any) -> None:
    """Have a lock tell who takes it and who gives it back."""
    # nothing here refers to the lock itself: in a circle it would outlive its last user, and its
    # semaphore, which is removed with it, would too
    acquire, release = lock.acquire, lock.release
    semlock, known = lock._semlock, lock._timeline
    count = semlock._count
    reentrant = semlock.kind == 0

    @functools.wraps(acquire)
    @unseen
    def logged_acquire(*args: Any, **kwargs: Any) -> bool:
        if here.yields is not semlock and here.contends is not semlock and not told():
            return bool(acquire(*args, **kwargs))
        write("acquire", ph="B", o=known, l=line(), c="acquire", inside=here.yields is semlock)
        result = "timeout"
        try:
            got = bool(acquire(*args, **kwargs))
            result = "ok" if got else "timeout"
            return got
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            write("acquire", ph="E", r=result, n=count() if reentrant else 1)

    @functools.wraps(release)
    @unseen
    def logged_release() -> None:
        # before the release, for after it somebody else may hold the lock at once
        here.gave = at = now()
        if here.yields is not semlock and here.contends is not semlock and not told():
            release()
            return
        n = count() if reentrant else 1
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
        if here.depth < 2:  # made or unpickled by the script, not by another object's __init__
            wrap(self)

    semlock._make_methods = _make_methods
    for method, call in (("__enter__", "acquire"), ("__exit__", "release")):
        setattr(semlock, method, _twin(getattr(semlock, method), call))
        for owner in (semlock, synchronize.Condition):
            handing_on.add(getattr(owner, method).__code__)
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


def _twin(method: Any, calls: str) -> Any:
    """A method that stands at the same place as another one, and calls ``self.<calls>()`` there.

    ``with lock`` uses functions of C in ``_semlock``, which cannot be wrapped. The frame of this
    one looks in a traceback like the one that it stands in for, line and columns.
    """
    code = method.__code__
    line, _, start, end = max(
        (place for place in code.co_positions() if None not in place),
        key=lambda place: (place[3] - place[2], place[3]),
    )
    width = end - start - len(f"return self.{calls}()")
    source = (
        "\n" * (code.co_firstlineno - 1)
        + f"def {method.__name__}(self, *args):\n"
        + "\n" * (line - code.co_firstlineno - 1)
        + " " * start
        + f"return self.{calls}{' ' * width}()\n"
    )
    made: dict[str, Any] = {}
    exec(compile(source, code.co_filename, "exec"), made)
    twin = made[method.__name__]
    twin.__code__ = twin.__code__.replace(co_qualname=code.co_qualname)
    return functools.wraps(method)(twin)


def _change_events(event: Any) -> None:
    identify = _part("_flag")
    made(event, "Event", identify)
    span(event, "wait", "event", identify=identify, after=_true_or_timeout)
    for method in ("set", "clear"):
        span(event, method, method, identify=identify)


def _change_conditions(condition: Any) -> None:
    identify = _part("_sleeping_count")
    made(condition, "Condition", identify, _with_lock)
    make = condition._make_methods

    @functools.wraps(make)
    @unseen
    def _make_methods(self: Any) -> None:
        bare(self._sleeping_count, self._woken_count, self._wait_semaphore)
        make(self)

    condition._make_methods = _make_methods
    span(condition, "notify", "notify", identify=identify, before=_how_many)
    span(condition, "notify_all", "notify_all", identify=identify)
    _yielding(condition, "wait")
    _yielding(condition, "wait_for")
    for method in ("wait", "wait_for"):
        span(condition, method, "condition", identify=identify, after=_true_or_timeout)


def _how_many(_condition: Any, n: Any = 1) -> dict[str, object]:
    return {} if n == 1 else {"m": text(n)}


def _with_lock(condition: Any) -> dict[str, object]:
    tell(condition)
    return {"also": identity(condition._lock)}


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
