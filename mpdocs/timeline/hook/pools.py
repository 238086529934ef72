"""Pools: each task from where it is given to where its result arrives.

The numbers that tell jobs and chunks apart are in the tuples that travel anyway: ``(job, chunk,
function, arguments, keywords)`` to a worker and ``(job, chunk, (succeeded, value))`` back.
"""

import functools
from collections.abc import Callable
from typing import Any

from .caller import aside, called_by, here, line, openly, unseen
from .log import write
from .plain import name, text
from .queues import queue
from .watch import made, span

BLOCKING = ("apply", "map", "starmap")


def change(pool: Any) -> None:
    """``multiprocessing.pool``."""
    identify = _pool
    made(pool.Pool, "Pool", identify, lambda one: {"value": one._processes})
    for method in BLOCKING:
        span(pool.Pool, method, "result", identify=identify)
    for method in ("close", "terminate", "join"):
        span(pool.Pool, method, f"pool-{method}", identify=identify)
    for kind in (pool.ApplyResult, pool.IMapIterator):
        _watch_job(kind)
    for method in ("get", "wait"):
        span(pool.ApplyResult, method, "result", identify=_pool_of, after=_value)
    span(pool.IMapIterator, "next", "result", identify=_pool_of, after=_value)
    pool.IMapIterator.__next__ = pool.IMapIterator.next
    for kind in (pool.ApplyResult, pool.MapResult, pool.IMapIterator, pool.IMapUnorderedIterator):
        if "_set" in vars(kind):
            _watch_arrival(kind)
    _watch_tasks(pool)


def _pool(one: Any) -> str:
    # a ThreadPool has plain queues and no processes: nothing of it is known elsewhere
    return f"pool:{queue(one._inqueue)}" if hasattr(one._inqueue, "_rlock") else f"pool:{id(one)}"


def _pool_of(result: Any) -> str:
    return _pool(result._pool) if result._pool is not None else ""


def _value(_one: Any, result: object) -> dict[str, object]:
    return {"m": text(result)}


def _watch_job(kind: Any) -> None:
    init = kind.__init__

    @functools.wraps(init)
    @unseen
    def __init__(self: Any, pool: Any, *args: Any, **kwargs: Any) -> None:
        callbacks = [_watched(f) if callable(f) else f for f in args]
        named = {k: _watched(f) if callable(f) else f for k, f in kwargs.items()}
        init(self, pool, *callbacks, **named)
        write("submit", o=_pool(pool), job=self._job, l=line())

    kind.__init__ = __init__


def _watched(function: Callable[[Any], object]) -> Callable[[Any], object]:
    called = name(function)

    @unseen
    def callback(value: Any) -> object:
        write("callback", ph="B", c=called, m=text(value))
        result = "ok"
        try:
            with openly():
                return function(value)
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            write("callback", ph="E", r=result)

    return callback


def _watch_arrival(kind: Any) -> None:
    arrive = kind._set

    @functools.wraps(arrive)
    @unseen
    def _set(self: Any, chunk: Any, result: Any) -> None:
        write("arrived", o=_pool_of(self), job=self._job, chunk=chunk, m=text(result[1]))
        arrive(self, chunk, result)

    kind._set = _set


def _watch_tasks(pool: Any) -> None:
    """In a worker: a task begins when the worker got it, and is over when it puts the result."""
    from multiprocessing import queues

    simple: Any = queues.SimpleQueue
    get, put = simple.get, simple.put
    worker = pool.worker.__code__

    @functools.wraps(get)
    @unseen
    def watched_get(self: Any) -> Any:
        if not called_by(worker):
            return get(self)
        write("idle", ph="B", o=f"pool:{queue(self)}")
        try:
            with aside:
                task = get(self)
        finally:
            write("idle", ph="E", r="ok")
        here.task = None
        if task is not None:
            job, chunk, function, args = task[:4]
            if name(function) in ("mapstar", "starmapstar") and len(args) == 1:
                function, args = args[0]
            write(
                "task",
                ph="B",
                o=f"pool:{queue(self)}",
                job=job,
                chunk=chunk,
                c=name(function),
                m=text(args),
            )
            here.task = job
        return task

    @functools.wraps(put)
    @unseen
    def watched_put(self: Any, message: Any) -> None:
        if called_by(worker) and here.task is not None:
            here.task = None
            succeeded, value = message[2]
            write("task", ph="E", r="ok" if succeeded else type(value).__name__, m=text(value))
        put(self, message)

    simple.get, simple.put = watched_get, watched_put
