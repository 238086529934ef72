"""Processes: who starts whom, who waits for whom, how each one ends, and who ended it."""

import atexit
import functools
import os
import sys
from types import FrameType
from typing import Any

from . import log
from .caller import course, here, line, unseen
from .log import write
from .watch import span


def boot() -> None:
    """Log the beginning of this interpreter, and of each process that it forks."""
    # the folders of the run, by which the recording knows what differs from run to run
    write("boot", folders=[os.environ.get("TMPDIR", ""), os.getcwd()])  # noqa: PTH109
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_forked)
    atexit.register(write, "gone")  # registered first, so called last
    _watch_endings()


def _forked() -> None:
    parent = log.log.pid
    here.depth = 0
    here.yields = here.waits = None
    course.over = False
    log.log.open()
    write("forked", parent=parent)


def _watch_endings() -> None:
    leave, kill, hook = os._exit, os.kill, sys.excepthook

    @functools.wraps(leave)
    @unseen
    def _exit(status: Any) -> None:
        if not course.over:  # else it is the library, at the end of a forked child
            write("left", l=line(), code=status)
        leave(status)

    @functools.wraps(kill)
    @unseen
    def send(pid: Any, signal: Any, /) -> None:
        if type(pid) is int and isinstance(signal, int) and signal:
            write("signal", target=pid, signal=int(signal), l=line(), leaving=_leaving())
        kill(pid, signal)

    @functools.wraps(hook)
    @unseen
    def excepthook(kind: Any, error: Any, traceback: Any, /) -> None:
        write("raised", what=kind.__name__)
        hook(kind, error, traceback)

    if hook is sys.__excepthook__:
        sys.excepthook = sys.__excepthook__ = excepthook
    # in both modules: a function is pickled by the name of the one where it was made
    for module in (os, sys.modules[leave.__module__]):
        module._exit, module.kill = _exit, send  # type: ignore[attr-defined]


def _leaving() -> bool:
    """Whether this is the exit of the interpreter, which ends the daemons."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_name == "_exit_function":
            return True
        frame = frame.f_back
    return False


def change_process(process: Any) -> None:
    """``multiprocessing.process``."""
    base = process.BaseProcess
    span(
        base,
        "start",
        "start",
        identify=_name,
        after=lambda p, _: {"child": p.pid, "daemon": bool(p.daemon)},
        inside=True,
    )
    span(
        base,
        "join",
        "join",
        identify=_name,
        before=lambda p, *_a, **_k: {"child": getattr(_popen(p), "pid", None)},
        after=lambda p, _: {} if _has_ended(_popen(p)) else {"r": "timeout"},
    )
    bootstrap = base._bootstrap

    @unseen
    def _bootstrap(self: Any, *args: Any, **kwargs: Any) -> Any:
        write(
            "child",
            name=self.name,
            parent=self._parent_pid,
            daemon=self.daemon,
            manager=getattr(self._target, "__name__", "") == "_run_server",
        )
        run = self.run

        @unseen
        def watched() -> None:
            del self.run
            try:
                run()
            except SystemExit:
                write("exits")
                raise
            except BaseException as error:
                write("raised", what=type(error).__name__)
                raise

        self.run = watched
        try:
            return bootstrap(self, *args, **kwargs)
        finally:
            write("over")
            course.over = True

    base._bootstrap = _bootstrap


def _name(one: Any) -> str:
    """The name of a process or thread, also of one whose class forgot ``super().__init__()``."""
    return str(vars(one).get("_name", ""))


def _popen(process: Any) -> Any:
    return vars(process).get("_popen")


def _has_ended(popen: Any) -> bool:
    return popen is not None and popen.returncode is not None


def _watch_poll(popen: Any) -> None:
    poll = popen.poll

    @unseen
    def watched(self: Any, *args: Any, **kwargs: Any) -> Any:
        before = self.returncode
        code = poll(self, *args, **kwargs)
        if before is None and self.returncode is not None:
            write("reaped", child=self.pid, code=self.returncode)
        return code

    popen.poll = watched


def change_popen(module: Any) -> None:
    """``multiprocessing.popen_fork`` and the ones that look for the end in a way of their own."""
    if "poll" in vars(module.Popen):
        _watch_poll(module.Popen)


def change_threading(threading: Any) -> None:
    """``threading``: the threads that the script starts itself."""
    thread = threading.Thread
    start, bootstrap = thread.start, thread._bootstrap_inner

    @unseen
    def started(self: Any) -> None:
        at = None if here.depth else line()
        if at is not None:
            self._timeline = at
            write("thread", name=self.name, l=at)
        start(self)

    @unseen
    def watched(self: Any) -> None:
        if not hasattr(self, "_timeline"):
            bootstrap(self)
            return
        write("thread-begins", name=self.name, daemon=self.daemon)
        try:
            bootstrap(self)
        finally:
            write("thread-ends", name=self.name)

    thread.start = started
    thread._bootstrap_inner = watched
    span(
        thread,
        "join",
        "thread-join",
        identify=_name,
        after=lambda t, _: {"r": "timeout"} if t.is_alive() else {},
    )
