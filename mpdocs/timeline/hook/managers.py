"""Managers: what a proxy asks of the server process, and how long the answer takes."""

import functools
from typing import Any

from .caller import aside, here, line, unseen
from .log import write
from .plain import text
from .watch import made, span


def _proxy(one: Any) -> str:
    return f"proxy:{one._token.address}:{one._token.id}"


def _asked(_self: Any, method: str, args: Any = (), kwds: Any = None) -> dict[str, object]:
    shown = ", ".join(text(one, 20) for one in args)
    return {"asks": method, "m": shown}


def change(managers: Any) -> None:
    """``multiprocessing.managers``."""
    proxy = managers.BaseProxy
    span(proxy, "_callmethod", "proxy", identify=_proxy, before=_asked)
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
