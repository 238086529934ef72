"""A long standard error without what is not the reader's: frames of the library."""

import re

LONG = 20
"""Up to so many lines nothing is left out."""

LEFT_OUT = "  [...]"

# records name files of the standard library "lib/python3.15/...", and frozen ones "<frozen runpy>"
_FRAME = re.compile(r'  File "(?P<file>[^"]*)", line \d+')
_LIBRARY = re.compile(r"lib/python|<")


def abridged(text: str) -> str:
    """The text; if it is long, each run of library frames in it becomes one mark.

    The lines of an error's own message stay, indented or not: they come after a line that
    is not indented, and so belong to no frame.
    """
    lines = text.splitlines()
    if len(lines) <= LONG:
        return text
    kept: list[str] = []
    in_library = False
    for line in lines:
        if frame := _FRAME.match(line):
            in_library = bool(_LIBRARY.match(frame["file"]))
        elif not line.startswith("    "):
            in_library = False
        if not in_library:
            kept.append(line)
        elif kept[-1:] != [LEFT_OUT]:
            kept.append(LEFT_OUT)
    return "\n".join(kept)
