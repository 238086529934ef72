"""Managers: what a proxy asks of the server process, and how long the answer takes."""

import functools
from collections.abc import Callable
from typing import Any

from .caller import aside, here, line, told, unseen
from .log import write
from .plain import subscript, text
from .watch import made, span


def _proxy(one: Any) -> str:
    return f"proxy:{one._token.address}:{one._token.id}"


def _asked(_self: Any, method: str, args: Any = (), kwds: Any = None) -> dict[str, object]:
    shown = ", ".join(text(one, 20) for one in args)
    return {"asks": method, "m": shown}


def _note_values(proxy: Any) -> None:
    """What is read from a list, dict, value or namespace of a manager, and written to it."""
    call = proxy._callmethod

    @functools.wraps(call)
    @unseen
    def _callmethod(self: Any, method: str, args: Any = (), kwds: Any = None) -> Any:
        result = call(self, method, args, {} if kwds is None else kwds)
        if method in _NOTED and told():
            event, shown = _NOTED[method](args, result)
            write(event, o=_proxy(self), l=line(), m=shown)
        return result

    proxy._callmethod = _callmethod


_NOTED: dict[str, Callable[[Any, Any], tuple[str, str]]] = {
    "__getitem__": lambda args, result: ("read", f"{subscript(args[0])} {text(result)}"),
    "__setitem__": lambda args, _: ("write", f"{subscript(args[0])} {text(args[1])}"),
    "__getattribute__": lambda args, result: ("read", f".{args[0]} {text(result)}"),
    "__setattr__": lambda args, _: ("write", f".{args[0]} {text(args[1])}"),
    "set": lambda args, _: ("write", text(args[0])),
}
"""By method of a proxy: ``dict`` and ``list``, ``Namespace``, ``Value``."""


def change(managers: Any) -> None:
    """``multiprocessing.managers``."""
    proxy = managers.BaseProxy
    span(proxy, "_callmethod", "proxy", identify=_proxy, before=_asked)
    _note_values(proxy)
    init = proxy.__init__

    @functools.wraps(init)
    @unseen
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        outermost = not here.depth
        with aside:
            init(self, *args, **kwargs)
        at = line()
        if outermost and at is not None:
            write("new", kind=type(self).__name__, o=_proxy(self), l=at)

    proxy.__init__ = __init__
    made(managers.SyncManager, "SyncManager", lambda one: f"manager:{id(one)}")
    span(
        managers.BaseManager,
        "start",
        "manager-start",
        identify=lambda one: f"manager:{id(one)}",
    )
