"""On whose behalf a function of the library was called: a line of the script, or none."""

import functools
import os
import sys
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any, TypeVar

SCRIPT = os.environ.get("MPDOCS_TIMELINE_SCRIPT", "")
UNSEEN = "<timeline>"
"""File name of the wrappers' code, by which they are taken out of tracebacks."""

_OURS = frozenset(
    (UNSEEN, *(f"{os.path.dirname(__file__)}{os.sep}{name}.py" for name in ("caller", "shared")))  # noqa: PTH120
)

handing_on: set[CodeType] = set()
"""Functions of the library that do nothing but call another one, such as ``Lock.__enter__``."""

beginnings: set[CodeType] = set()
"""Functions of the library that a thread begins with: they call what it was made for."""

F = TypeVar("F", bound=Callable[..., object])


class _Here(threading.local):
    """What one thread is in the middle of."""

    depth = 0
    """How many watched calls this thread is inside of: what they call in turn is not logged."""
    yields: object = None
    """The C part of the lock that a ``Condition.wait`` here gives back while it waits."""
    contends: object = None
    """The C part of the lock that this thread waits for to look at a shared value."""
    gave: int | None = None
    """When this thread gave back a lock inside of a watched call."""
    received: int | None = None
    """When the last message of this thread had been read from its pipe."""
    sent: int | None = None
    """When this thread began to write its last message to a pipe."""
    size: int = 0
    """The bytes of that message."""
    feeds: str = ""
    """The pipe that this feeder thread writes to."""
    task: int | None = None
    """The job of a pool that this worker is at work on."""
    executor: Any = None
    """The executor whose ``submit`` this thread is in."""
    waits: Any = None
    """The call of the script, of ``threading`` or ``queue``, that this thread is in."""
    calls: str = ""
    """The executor that this worker takes its tasks from."""

    def forget(self) -> None:
        """Begin a call that has neither sent nor received yet."""
        self.received = self.sent = None


here = _Here()


class _Course:
    """How far this process has come."""

    over = False
    """The script's own code is done: below are only frames that a fork copied."""


course = _Course()


class _Aside:
    """Log nothing of what is called inside; no generator, whose frames would be in tracebacks."""

    def __enter__(self) -> None:
        here.depth += 1

    def __exit__(self, *_error: object) -> None:
        here.depth -= 1


aside = _Aside()


@contextmanager
def openly() -> Iterator[None]:
    """Log everything inside again: the library calls the script's own code."""
    before, here.depth = here.depth, 0
    try:
        yield
    finally:
        here.depth = before


def unseen(function: F) -> F:
    """The function, but of what it raises nobody can tell that it went through it."""
    _mark(function)

    @functools.wraps(function)
    def passed_on(*args: Any, **kwargs: Any) -> object:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            hide(error)
            raise

    return _mark(passed_on)  # type: ignore[return-value]


def _mark(function: F) -> F:
    """Let the frames of this function be known by their file name."""
    function.__code__ = function.__code__.replace(co_filename=UNSEEN)
    return function


def hide(error: BaseException) -> None:
    """Take our frames, which are the outermost, out of a traceback. A bare ``raise`` adds none."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_frame.f_code.co_filename == UNSEEN:
        traceback = traceback.tb_next
    error.__traceback__ = traceback


def called_by(code: CodeType) -> bool:
    """Whether the wrapper that asks was called by this function of the library."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename == UNSEEN:
        frame = frame.f_back
    return frame is not None and frame.f_code is code


def line() -> int | None:
    """The line of the script that is at work in this thread, if one is."""
    frame: FrameType | None = None if course.over else sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        if code.co_filename == SCRIPT:
            return frame.f_lineno
        if code.co_name in ("_bootstrap", "_bootstrap_inner"):  # below are the parent's frames
            return None
        frame = frame.f_back
    return None


def direct() -> bool:
    """Whether the function that asks was called by the script itself, not through a library."""
    frame = _caller(handing_on)
    return frame is not None and frame.f_code.co_filename == SCRIPT


def own(through: AbstractSet[CodeType] = handing_on) -> bool:
    """Whether it was called by the script, or is what a thread of the script was made for.

    ``through``: functions of the library that may lie in between.
    """
    frame = _caller(through)
    if frame is None:
        return False
    if frame.f_code in beginnings:
        thread = threading._active.get(threading.get_ident())  # type: ignore[attr-defined]
        return thread is not None and "_timeline" in vars(thread)
    return frame.f_code.co_filename == SCRIPT


def _caller(through: AbstractSet[CodeType]) -> FrameType | None:
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and (frame.f_code.co_filename in _OURS or frame.f_code in through):
        frame = frame.f_back
    return frame


def told() -> bool:
    """Whether a call is one to log: not what the library does inside of a watched call.

    But a signal handler, say, is the script's, whatever call it interrupted.
    """
    return not here.depth or direct()
