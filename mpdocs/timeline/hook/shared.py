"""Shared memory: what is read from and written to a shared value, and who opens a block."""

import functools
import os
from typing import Any

from .caller import aside, handing_on, here, line, told, unseen
from .locks import identity, tell
from .log import now, write
from .plain import subscript, text
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
        with _Access(self) as access:
            result = get(self, i)
        access.note("read", f"{subscript(i)} {text(result)}")
        return result

    @functools.wraps(put)
    @unseen
    def __setitem__(self: Any, i: Any, value: Any) -> None:
        with _Access(self) as access:
            put(self, i, value)
        access.note("write", f"{subscript(i)} {text(value)}")

    array.__getitem__, array.__setitem__ = __getitem__, __setitem__


class _Access:
    """One look at a shared value, or one change of it, under the value's own lock."""

    def __init__(self, one: Any) -> None:
        self.one = one
        self.told = told()

    def __enter__(self) -> "_Access":
        self.before = here.contends
        lock = getattr(self.one._lock, "_semlock", None)
        if self.told and lock is not None and lock._is_zero() and not lock._is_mine():
            here.contends = lock  # somebody has it: this is a wait, to be seen
        here.depth += 1
        here.gave = None
        return self

    def __exit__(self, *_error: object) -> None:
        here.depth -= 1
        here.contends = self.before

    def note(self, event: str, shown: str) -> None:
        """Log it, at a moment at which the lock was held: nobody can have seen it sooner."""
        if self.told:
            write(event, here.gave, o=_value(self.one), l=line(), m=shown)


def _watch_making(shared: Any, name: str) -> None:
    make = getattr(shared, name)

    @functools.wraps(make)
    @unseen
    def made(*args: Any, **kwargs: Any) -> Any:
        with aside:
            result = make(*args, **kwargs)
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
        with _Access(self) as access:
            result = original.fget(self)
        access.note("read", text(result))
        return result

    @unseen
    def change(self: Any, value: Any) -> None:
        with _Access(self) as access:
            original.fset(self, value)
        access.note("write", text(value))

    synchronized.value = property(read, change)


def change_blocks(blocks: Any) -> None:
    """``multiprocessing.shared_memory``."""
    block = blocks.SharedMemory
    init = block.__init__

    @functools.wraps(init)
    @unseen
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        at = now()
        with aside:
            init(self, *args, **kwargs)
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
