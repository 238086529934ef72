"""Shared memory: what is read from and written to a shared value, and who opens a block."""

import functools
import os
from typing import Any

from .caller import handing_on, here, line, told, unseen
from .locks import identity, tell
from .log import now, write
from .plain import text
from .watch import span


def _value(one: Any) -> str:
    arena, start, _stop = one._obj._wrapper._state[0]
    file = os.fstat(arena.fd).st_ino if hasattr(arena, "fd") else arena.name
    return f"value:{file}+{start}"


def change_values(shared: Any) -> None:
    """``multiprocessing.sharedctypes``."""
    for name in ("Value", "Array"):
        _watch_making(shared, name)
    _watch_value(shared.Synchronized)
    for method in (shared.SynchronizedBase.__enter__, shared.SynchronizedBase.__exit__):
        handing_on.add(method.__code__)
    array = shared.SynchronizedArray
    get, put = array.__getitem__, array.__setitem__

    @functools.wraps(get)
    @unseen
    def __getitem__(self: Any, i: Any) -> Any:
        here.depth += 1
        try:
            result = get(self, i)
        finally:
            here.depth -= 1
        _note("read", self, f"[{text(i)}] {text(result)}")
        return result

    @functools.wraps(put)
    @unseen
    def __setitem__(self: Any, i: Any, value: Any) -> None:
        here.depth += 1
        try:
            put(self, i, value)
        finally:
            here.depth -= 1
        _note("write", self, f"[{text(i)}] {text(value)}")

    array.__getitem__, array.__setitem__ = __getitem__, __setitem__


def _note(event: str, one: Any, shown: str) -> None:
    if told():
        write(event, o=_value(one), l=line(), m=shown)


def _watch_making(shared: Any, name: str) -> None:
    make = getattr(shared, name)

    @functools.wraps(make)
    @unseen
    def made(*args: Any, **kwargs: Any) -> Any:
        here.depth += 1
        try:
            result = make(*args, **kwargs)
        finally:
            here.depth -= 1
        if not here.depth and isinstance(result, shared.SynchronizedBase):
            tell(result)
            own = isinstance(kwargs.get("lock", True), bool)  # else it is a lock of the script
            also: dict[str, Any] = {"also": identity(result._lock)} if own else {}
            write("new", kind=name, o=_value(result), l=line(), **also)
        return result

    setattr(shared, name, made)


def _watch_value(synchronized: Any) -> None:
    original = synchronized.value

    @unseen
    def read(self: Any) -> Any:
        here.depth += 1
        try:
            result = original.fget(self)
        finally:
            here.depth -= 1
        _note("read", self, text(result))
        return result

    @unseen
    def change(self: Any, value: Any) -> None:
        here.depth += 1
        try:
            original.fset(self, value)
        finally:
            here.depth -= 1
        _note("write", self, text(value))

    synchronized.value = property(read, change)


def change_blocks(blocks: Any) -> None:
    """``multiprocessing.shared_memory``."""
    block = blocks.SharedMemory
    init = block.__init__

    @functools.wraps(init)
    @unseen
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        at = now()
        here.depth += 1
        try:
            init(self, *args, **kwargs)
        finally:
            here.depth -= 1
        if not here.depth:
            create = bool(kwargs.get("create", args[1] if len(args) > 1 else False))
            if create:
                write(
                    "new", at, kind="SharedMemory", o=f"shm:{self._name}", l=line(), value=self.size
                )
            write("open", at, o=f"shm:{self._name}", l=line(), m="create" if create else "")

    block.__init__ = __init__
    for method in ("close", "unlink"):
        span(block, method, method, identify=lambda one: f"shm:{one._name}")
