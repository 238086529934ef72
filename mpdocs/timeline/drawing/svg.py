"""Elements of SVG as text, the same bytes from every Python."""

import re

# what XML 1.0 cannot hold, not even escaped
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def number(value: float) -> str:
    """A coordinate, to a tenth of a unit: ``12``, ``12.5``."""
    tenths = round(value * 10)
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def plain(text: str) -> str:
    """A recorded text on one line, with a sign for each character that cannot be drawn."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _SPACE.sub(" ", text))


def escape(text: str) -> str:
    """The text as content or as the value of an attribute."""
    return (
        plain(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def tag(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """One element; ``content`` is SVG, attributes are escaped. None leaves an attribute out.

    ``stroke_width`` is the attribute ``stroke-width``, ``class_`` is ``class``.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is None:
            continue
        text = escape(value) if isinstance(value, str) else number(value)
        parts.append(f'{key.rstrip("_").replace("_", "-")}="{text}"')
    start = " ".join(parts)
    return f"<{start}>{content}</{name}>" if content else f"<{start}/>"
