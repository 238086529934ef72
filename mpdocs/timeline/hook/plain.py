"""What a value looks like, without running any code of the script.

``repr()`` of an object of the script's own class is code of the script: it may print, wait or take
a lock. So only built-in types are shown, and of the others the name of the class.
"""

import functools
import types

LONGEST = 60
"""Characters of a text; the schema allows 80."""
INSIDE = 30
"""Characters of an element of a list, set or dict."""
MOST = 8
"""Elements of a list, set or dict that are shown."""

DEEPEST = 4
"""Lists in lists that are looked through before they are printed."""

MOST_BYTES = 16
"""Longer bytes are told by their number."""

_ATOMS = (int, float, complex, bool, str, bytes, bytearray, type(None), type(...), range)
_FUNCTIONS = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    type,
)


def plain(value: object) -> bool:
    """Whether the value is of built-in types through and through."""
    if type(value) in _ATOMS:
        return True
    if type(value) in (list, tuple, set, frozenset):
        return all(type(one) in _ATOMS for one in value)  # type: ignore[attr-defined]
    if type(value) is dict:
        return all(type(k) in _ATOMS and type(v) in _ATOMS for k, v in value.items())
    return False


def text(value: object, longest: int = LONGEST) -> str:
    """The value as the script would write it, cut to ``longest`` characters."""
    shown: str
    if type(value) in (bytes, bytearray) and len(value) > MOST_BYTES:  # type: ignore[arg-type]
        shown = f"<{len(value)} bytes>"  # type: ignore[arg-type]
    elif type(value) is str:
        shown = repr(value[: longest + 1])
    elif type(value) in _ATOMS:
        shown = repr(value)
    elif type(value) in (list, tuple, set, frozenset):
        many: list[object] = list(value)[: MOST + 1]  # type: ignore[call-overload]
        items = [text(one, INSIDE) for one in many[:MOST]] + ["…"] * (len(many) > MOST)
        shown = _bracket(value, items)
    elif type(value) is dict:
        pairs = list(value.items())[: MOST + 1]
        items = [f"{text(k, INSIDE)}: {text(v, INSIDE)}" for k, v in pairs[:MOST]]
        shown = "{" + ", ".join(items + ["…"] * (len(pairs) > MOST)) + "}"
    elif isinstance(value, BaseException):
        shown = type(value).__name__
    elif type(value) in _FUNCTIONS:
        shown = name(value)
    else:
        shown = f"<{type(value).__name__}>"
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def printed(value: object) -> str:
    """The value as ``print()`` writes it, if that runs no code of the script; else its ``text``."""
    return str(value) if _prints_itself(value) else text(value)


def _prints_itself(value: object, deep: int = 0) -> bool:
    if type(value) in _ATOMS:
        return True
    if deep == DEEPEST:
        return False
    parts: list[object]
    if type(value) in (list, tuple, set, frozenset):
        parts = list(value)  # type: ignore[call-overload]
    elif type(value) is dict:
        parts = [*value, *value.values()]
    elif isinstance(value, BaseException):
        if type(type(value).__str__) is not types.WrapperDescriptorType:
            return False  # written in Python
        names = ("filename", "filename2")  # an OSError prints these too
        parts = [*value.args, *(getattr(value, one) for one in names if isinstance(value, OSError))]
    else:
        return False
    return all(_prints_itself(part, deep + 1) for part in parts)


def subscript(key: object) -> str:
    """What stands behind an array: ``[0]``, ``[1:]``."""
    if type(key) is not slice:
        return f"[{text(key)}]"
    parts = ["" if one is None else text(one) for one in (key.start, key.stop)]
    step = [] if key.step is None else [text(key.step)]
    return f"[{':'.join(parts + step)}]"


def _bracket(value: object, items: list[str]) -> str:
    inside = ", ".join(items)
    if type(value) is tuple:
        return f"({inside},)" if len(items) == 1 else f"({inside})"
    if type(value) is list:
        return f"[{inside}]"
    return f"{{{inside}}}" if items else f"{type(value).__name__}()"


def name(function: object) -> str:
    """What a function is called; of anything else that can be called, its class."""
    if type(function) is functools.partial:
        return name(function.func)
    if type(function) in _FUNCTIONS:
        return str(getattr(function, "__name__", "?"))
    return type(function).__name__
