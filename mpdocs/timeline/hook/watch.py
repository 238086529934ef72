"""Wrap a method so that the log tells when it was called and when it came back."""

import functools
from collections.abc import Callable, Mapping
from typing import Any

from .caller import here, line, told, unseen
from .log import now, write

Fields = Mapping[str, Any]


def span(
    owner: Any,
    method: str,
    event: str,
    *,
    identify: Callable[[Any], object],
    before: Callable[..., Fields] | None = None,
    after: Callable[[Any, Any], Fields] | None = None,
    inside: bool = False,
    own: bool = False,
) -> None:
    """Log ``event`` at the beginning and the end of ``owner.method``.

    ``before`` is given the arguments, ``after`` the object and the result. What the method calls
    in turn is not logged, nor is a call from inside a watched one, unless ``inside``; with ``own``,
    no call either that is made by a thread of the library.
    """
    original = getattr(owner, method)

    @functools.wraps(original)
    @unseen
    def wrapper(self: Any, *args: Any, **kwargs: Any) -> Any:
        if not (inside or told()) or (own and line() is None):
            return original(self, *args, **kwargs)
        try:
            fields = {"o": identify(self), **(before(self, *args, **kwargs) if before else {})}
        except Exception:  # half an object, or wrong arguments: the library will say so
            return original(self, *args, **kwargs)
        write(event, ph="B", l=line(), c=method, **fields)
        before_it, here.depth = here.depth, here.depth + 1 if inside else 1
        here.forget()
        outcome: dict[str, object] = {"r": "ok"}
        try:
            result = original(self, *args, **kwargs)
            if after:
                outcome.update(after(self, result))
            return result
        except BaseException as error:
            outcome["r"] = type(error).__name__
            raise
        finally:
            here.depth = before_it
            end = now()
            if here.received is not None:
                outcome["got"] = here.received
            if here.sent is not None:
                outcome |= {"put": here.sent, "size": here.size}
            write(event, end, ph="E", **outcome)

    setattr(owner, method, wrapper)


def made(
    owner: Any,
    kind: str,
    identify: Callable[[Any], object],
    more: Callable[[Any], Fields] = lambda _object: {},
) -> None:
    """Log each object of exactly this class that the script makes."""
    original = owner.__init__

    @functools.wraps(original)
    @unseen
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        outermost, before_it = told(), here.depth
        here.depth = 1 if outermost else here.depth + 1
        try:
            original(self, *args, **kwargs)
        finally:
            here.depth = before_it
        if outermost and type(self) is owner:
            write("new", kind=kind, o=identify(self), l=line(), **more(self))

    owner.__init__ = __init__
