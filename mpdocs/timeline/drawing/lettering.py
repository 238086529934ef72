"""How wide a text is drawn, estimated with a wide face, so that it fits with every other."""

from dataclasses import dataclass

# thousandths of the size for the characters from space to ~, in DejaVu Sans
_REGULAR = (
    *(318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337),
    *(636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531),
    *(1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787),
    *(603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500),
    *(500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612),
    *(635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838),
)
MONO = "var(--font-stack--monospace, monospace)"
_MONO = 602
_WIDE = 1000  # Han, and whatever else is not ASCII
_BOLD = 1.1


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is set."""

    size: float = 12
    mono: bool = False
    bold: bool = False


NAME = Face(13, bold=True)
SMALL = Face(12)
CODE = Face(12, mono=True)
STRONG = Face(12, bold=True)


def width(text: str, face: Face) -> float:
    """The width of the text in units of the drawing."""
    total = 0
    for character in text:
        code = ord(character)
        if code > 126:
            total += _MONO if face.mono and code < 0x2E80 else _WIDE
        elif face.mono:
            total += _MONO
        else:
            total += _REGULAR[max(code - 32, 0)]
    return total * face.size * (_BOLD if face.bold and not face.mono else 1) / 1000


def fit(text: str, face: Face, room: float, least: int = 3) -> str:
    """The text, cut with an ellipsis to fit; empty if not even ``least`` characters do."""
    if width(text, face) <= room:
        return text
    for end in range(len(text) - 1, least - 1, -1):
        cut = text[:end].rstrip() + "…"
        if width(cut, face) <= room:
            return cut
    return ""


def fit_middle(text: str, face: Face, room: float) -> str:
    """The text, with an ellipsis in its middle where it is too long: its end tells it apart."""
    for cut in range(len(text)):
        begin = (len(text) - cut) // 2
        shorter = text if not cut else f"{text[:begin]}…{text[begin + cut :]}"
        if width(shorter, face) <= room:
            return shorter
    return ""
