"""Which line of the script each thread has reached, and which of its variables changed there."""

import sys
import threading
from types import CodeType, FrameType
from typing import Any

from .caller import SCRIPT
from .log import write
from .plain import plain, text

MOST = 200
"""How often a line is logged in one process; a loop is clear by then, and the log stays short."""

_hits: dict[int, int] = {}
_seen: dict[tuple[int, str, str], str] = {}


def watch() -> None:
    """Log the lines of the script from here on, in all threads and forked children."""
    if hasattr(sys, "monitoring"):
        _monitor(sys.monitoring)
    else:
        threading.settrace(_trace)
        sys.settrace(_trace)


def _reach(frame: FrameType, line: int) -> bool:
    """Log the line; False once it was reached often enough."""
    _hits[line] = _hits.get(line, 0) + 1
    if _hits[line] > MOST:
        return False
    write("line", l=line, v=_changed(frame))
    return True


def _changed(frame: FrameType) -> dict[str, str]:
    thread, function = threading.get_ident(), frame.f_code.co_name
    changed = {}
    for name, value in list(frame.f_locals.items()):
        if name.startswith("_") or not plain(value):
            continue
        shown = text(value, 30)
        if _seen.get((thread, function, name)) != shown:
            _seen[thread, function, name] = changed[name] = shown
    return changed


def _monitor(monitoring: Any) -> None:
    def on_line(code: CodeType, line: int) -> object:
        if code.co_filename != SCRIPT:
            return monitoring.DISABLE
        return None if _reach(sys._getframe(1), line) else monitoring.DISABLE

    monitoring.use_tool_id(4, "timeline")
    monitoring.register_callback(4, monitoring.events.LINE, on_line)
    monitoring.set_events(4, monitoring.events.LINE)


def _trace(frame: FrameType, _event: str, _argument: object) -> Any:
    return _trace_lines if frame.f_code.co_filename == SCRIPT else None


def _trace_lines(frame: FrameType, event: str, _argument: object) -> Any:
    if event == "line" and not _reach(frame, frame.f_lineno):
        frame.f_trace_lines = False
    return _trace_lines
