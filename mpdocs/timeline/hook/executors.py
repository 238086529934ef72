"""``ProcessPoolExecutor``: tasks, results and callbacks, by the numbers of its work items."""

import functools
from collections.abc import Iterator
from typing import Any

from .caller import aside, called_by, here, line, openly, unseen
from .log import write
from .plain import name, text
from .queues import queue
from .watch import made, span


def _executor(one: Any) -> str:
    return f"pool:{queue(one._call_queue)}" if one._call_queue is not None else ""


def change_process(process: Any) -> None:
    """``concurrent.futures.process``."""
    pool = process.ProcessPoolExecutor
    made(pool, "ProcessPoolExecutor", _executor, lambda one: {"value": one._max_workers})
    submit = pool.submit

    @functools.wraps(submit)
    @unseen
    def watched(self: Any, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        here.executor = self
        with aside:
            return submit(self, fn, *args, **kwargs)

    pool.submit = watched
    span(pool, "shutdown", "shutdown", identify=lambda one: _executor(one))
    item = process._WorkItem
    init = item.__init__

    @functools.wraps(init)
    @unseen
    def __init__(self: Any, future: Any, *args: Any, **kwargs: Any) -> None:
        init(self, future, *args, **kwargs)
        executor = here.executor
        if executor is not None:  # its lock is held: the number is that of this item
            future._timeline = (_executor(executor), executor._queue_count)
            write("submit", o=future._timeline[0], job=future._timeline[1], l=line())

    item.__init__ = __init__
    _watch_tasks(process)


def _watch_tasks(process: Any) -> None:
    from multiprocessing import queues

    queue_class: Any = queues.Queue
    get, back = queue_class.get, process._sendback_result
    worker = process._process_worker.__code__

    @functools.wraps(get)
    @unseen
    def watched_get(self: Any, *args: Any, **kwargs: Any) -> Any:
        if not called_by(worker):
            return get(self, *args, **kwargs)
        here.calls = f"pool:{queue(self)}"
        write("idle", ph="B", o=here.calls)
        try:
            with aside:
                task = get(self, *args, **kwargs)
        finally:
            write("idle", ph="E", r="ok")
        if task is not None:
            function, arguments = task.fn, task.args
            if name(function) == "_process_chunk" and type(function) is functools.partial:
                function, arguments = function.args[0], arguments[0]
            write(
                "task",
                ph="B",
                o=here.calls,
                job=task.work_id,
                chunk=0,
                c=name(function),
                m=text(arguments),
            )
        return task

    @functools.wraps(back)
    @unseen
    def _sendback_result(
        results: Any, work_id: Any, result: Any = None, *args: Any, **kw: Any
    ) -> Any:
        error = kw.get("exception")
        outcome = "ok" if error is None else type(getattr(error, "exc", error)).__name__
        write("task", ph="E", r=outcome, m=text(result) if error is None else "")
        with aside:
            return back(results, work_id, result, *args, **kw)

    queue_class.get = watched_get
    process._sendback_result = _sendback_result


def change_futures(base: Any) -> None:
    """``concurrent.futures._base``."""
    future = base.Future
    span(future, "result", "result", identify=_of, after=lambda _f, r: {"m": text(r)})
    span(future, "exception", "result", identify=_of)
    for method in ("set_result", "set_exception"):
        _watch_arrival(future, method)
    add = future.add_done_callback

    @functools.wraps(add)
    @unseen
    def add_done_callback(self: Any, fn: Any) -> Any:
        if line() is None or here.depth:
            return add(self, fn)

        @functools.wraps(fn)
        @unseen
        def called(done: Any) -> None:
            write("callback", ph="B", c=name(fn), m="")
            result = "ok"
            try:
                with openly():
                    fn(done)
            except BaseException as error:
                result = type(error).__name__
                raise
            finally:
                write("callback", ph="E", r=result)

        return add(self, called)

    future.add_done_callback = add_done_callback
    _watch_waits(base)


def _of(future: Any) -> str:
    return str(getattr(future, "_timeline", ("",))[0])


def _watch_arrival(future: Any, method: str) -> None:
    arrive = getattr(future, method)

    @functools.wraps(arrive)
    @unseen
    def watched(self: Any, value: Any) -> Any:
        if hasattr(self, "_timeline"):
            executor, job = self._timeline
            write("arrived", o=executor, job=job, chunk=0, m=text(value))
        return arrive(self, value)

    setattr(future, method, watched)


def _watch_waits(base: Any) -> None:
    wait, as_completed = base.wait, base.as_completed

    @functools.wraps(wait)
    @unseen
    def watched(fs: Any, *args: Any, **kwargs: Any) -> Any:
        with _waiting("wait"):
            return wait(fs, *args, **kwargs)

    @functools.wraps(as_completed)
    @unseen
    def one_by_one(fs: Any, timeout: Any = None) -> Iterator[Any]:
        futures = as_completed(fs, timeout)
        while True:
            with _waiting("as_completed"):
                try:
                    done = next(futures)
                except StopIteration:
                    return
            yield done

    base.wait, base.as_completed = watched, one_by_one


class _waiting:
    def __init__(self, call: str) -> None:
        self.call = call

    def __enter__(self) -> None:
        write("result", ph="B", o="", l=line(), c=self.call)
        here.depth += 1

    def __exit__(self, kind: Any, *_more: Any) -> None:
        here.depth -= 1
        write("result", ph="E", r="ok" if kind is None else kind.__name__)
