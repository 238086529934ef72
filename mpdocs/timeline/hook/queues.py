"""Queues and pipes: each message from where it is put to where it is got.

Writers of a queue hold its write lock and readers its read lock, so the order in which messages
enter the pipe is the order in which they leave it. The k-th ``put`` of a process is the k-th
message that its feeder thread sends or refuses. The messages themselves are never touched.
"""

import functools
import os
import select
from typing import Any

from .caller import here, line, told, unseen
from .locks import bare, identity
from .log import now, write
from .plain import text
from .watch import made, span


def end(connection: Any) -> str:
    """A pipe's end as all processes know it: the kernel's number of the file behind it."""
    try:
        return f"c{os.fstat(connection.fileno()).st_ino}"
    except (OSError, ValueError):
        return "closed"


def queue(one: Any) -> str:
    """A queue is known by the lock of its readers."""
    return identity(one._rlock)


def _message(_self: Any, *args: Any, **kwargs: Any) -> dict[str, object]:
    return {"m": text(args[0] if args else kwargs.get("obj"))}


def _put(one: Any, *args: Any, **kwargs: Any) -> dict[str, object]:
    room = getattr(one, "_sem", None)  # a SimpleQueue has none
    return _message(one, *args, **kwargs) | {"full": room is not None and room._semlock._is_zero()}


def _sent(connection: Any, *args: Any, **kwargs: Any) -> dict[str, object]:
    return _message(connection, *args, **kwargs) | {"full": not _writable(connection)}


def _writable(connection: Any) -> bool:
    """Whether the kernel's buffer has room for the first page of a message."""
    try:
        poll = select.poll()
        poll.register(connection.fileno(), select.POLLOUT)
        return bool(poll.poll(0))
    except (OSError, ValueError, AttributeError):
        return True


def _got(_self: Any, result: object) -> dict[str, object]:
    return {"m": text(result)}


def _size(one: Any) -> dict[str, object]:
    from multiprocessing import synchronize

    no_limit: int = synchronize.SEM_VALUE_MAX  # type: ignore[attr-defined]
    size = getattr(one, "_maxsize", no_limit)
    return {} if size >= no_limit else {"value": size}


def _polled(_connection: Any, ready: object) -> dict[str, object]:
    return {} if ready else {"r": "timeout"}


def change_queues(queues: Any) -> None:
    """``multiprocessing.queues``."""
    for name in ("Queue", "JoinableQueue", "SimpleQueue"):
        kind = getattr(queues, name)
        made(kind, name, queue, _size)
        if "put" in vars(kind):
            span(kind, "put", "put", identify=queue, before=_put)
        if "get" in vars(kind):
            span(kind, "get", "get", identify=queue, after=_got)
    span(queues.JoinableQueue, "task_done", "task_done", identify=queue)
    span(queues.JoinableQueue, "join", "queue-join", identify=queue)
    for method in ("close", "join_thread", "cancel_join_thread"):
        span(queues.Queue, method, method, identify=queue)
    _keep_locks(queues)
    _watch_feeder(queues.Queue)


def _keep_locks(queues: Any) -> None:
    """Leave the locks inside of a queue as they are, also where it was unpickled."""
    reset, restore = queues.Queue._reset, queues.SimpleQueue.__setstate__

    @functools.wraps(reset)
    @unseen
    def _reset(self: Any, *args: Any, **kwargs: Any) -> None:
        reset(self, *args, **kwargs)
        bare(self._rlock, self._wlock, self._sem)

    @functools.wraps(restore)
    @unseen
    def __setstate__(self: Any, state: Any) -> None:
        restore(self, state)
        bare(self._rlock, self._wlock)

    queues.Queue._reset, queues.SimpleQueue.__setstate__ = _reset, __setstate__


def _watch_feeder(kind: Any) -> None:
    feed, refuse, start = kind._feed, kind._on_queue_feeder_error, kind._start_thread
    finish = kind._finalize_join

    @functools.wraps(feed)
    @unseen
    def _feed(buffer: Any, notempty: Any, send_bytes: Any, *args: Any) -> None:
        pipe = send_bytes.__self__
        feeds = end(pipe)

        @unseen
        def send(message: Any) -> None:
            write("fed", o=feeds)
            send_bytes(message)
            write("fed-through", o=feeds)

        here.feeds = feeds
        here.depth += 1
        feed(buffer, notempty, send, *args)

    @unseen
    def _on_queue_feeder_error(error: Any, message: Any) -> None:
        write("refused", o=here.feeds, what=type(error).__name__)
        refuse(error, message)

    @functools.wraps(start)
    @unseen
    def _start_thread(self: Any) -> None:
        write("feeder", o=queue(self), pipe=end(self._writer))
        start(self)
        self._thread._timeline_queue = queue(self)

    @functools.wraps(finish)
    @unseen
    def _finalize_join(thread: Any) -> None:
        fed = getattr(thread(), "_timeline_queue", "")
        if not told():  # inside of join_thread(), which is logged itself
            finish(thread)
            return
        write("join_thread", ph="B", o=fed, l=line(), c="join_thread")
        finish(thread)
        write("join_thread", ph="E", r="ok")

    kind._feed = staticmethod(_feed)
    kind._on_queue_feeder_error = staticmethod(_on_queue_feeder_error)
    kind._start_thread = _start_thread
    kind._finalize_join = staticmethod(_finalize_join)


def change_connection(connection: Any) -> None:
    """``multiprocessing.connection``."""
    make_pipe, wait = connection.Pipe, connection.wait

    @functools.wraps(make_pipe)
    @unseen
    def Pipe(duplex: bool = True) -> tuple[Any, Any]:
        one, other = make_pipe(duplex)
        if told():
            write("new", kind="Pipe", o=end(one), other=end(other), l=line())
        return one, other

    connection.Pipe = Pipe
    base = connection._ConnectionBase
    span(base, "send", "send", identify=end, before=_sent)
    span(base, "send_bytes", "send", identify=end, before=_sent)
    span(base, "recv", "recv", identify=end, after=_got)
    span(base, "recv_bytes", "recv", identify=end, after=_got)
    span(base, "recv_bytes_into", "recv", identify=end)
    _watch_poll(base)
    _note_times(connection.Connection)
    connection.wait = _watched_wait(connection, wait)


def _watch_poll(base: Any) -> None:
    """``poll()`` with a timeout; without one it waits for nothing."""
    look = base.poll
    # own: a pool that is broken looks thousands of times a second whether it still is
    span(base, "poll", "poll", identify=end, after=_polled, own=True)
    wait = base.poll

    @functools.wraps(look)
    @unseen
    def poll(self: Any, timeout: Any = 0.0) -> Any:
        return wait(self, timeout) if timeout is None or timeout > 0 else look(self, timeout)

    base.poll = poll


def _note_times(kind: Any) -> None:
    """Note when bytes begin to be written and have been read, inside of the queue's own lock."""
    send, receive = kind._send_bytes, kind._recv_bytes

    @functools.wraps(send)
    @unseen
    def _send_bytes(self: Any, *args: Any) -> Any:
        here.sent, here.size = now(), len(args[0])
        return send(self, *args)

    @functools.wraps(receive)
    @unseen
    def _recv_bytes(self: Any, *args: Any) -> Any:
        result = receive(self, *args)
        here.received = now()
        return result

    kind._send_bytes, kind._recv_bytes = _send_bytes, _recv_bytes


def _watched_wait(connection: Any, wait: Any) -> Any:
    @functools.wraps(wait)
    @unseen
    def watched(object_list: Any, timeout: Any = None) -> Any:
        if here.depth or line() is None:
            return wait(object_list, timeout)
        several = list(object_list)
        ends = not any(isinstance(one, connection._ConnectionBase) for one in several)
        write("wait", ph="B", l=line(), c="wait", sentinels=ends)
        here.depth += 1
        result = "ok"
        try:
            ready = wait(several, timeout)
            result = "ok" if ready else "timeout"
            return ready
        except BaseException as error:
            result = type(error).__name__
            raise
        finally:
            here.depth -= 1
            write("wait", ph="E", r=result)

    return watched
