"""A texture for each way to wait, so that a picture without colours says the same.

Every tile is 6 units wide and high, and every bar begins at a multiple of 6: no dot is cut in two.
"""

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.palette import PAPER

TILE = 6
HEAD = 7
_HEAD = "head"

# what is stroked, and what is filled
_STROKED = {
    "lock": ("M-1 1L1-1M0 6L6 0M5 7L7 5", 1.9),
    "condition": ("M-1 5L1 7M0 0L6 6M5-1L7 1", 1.9),
    "event": ("M1.5 0V6M4.5 0V6", 1.3),
    "barrier": ("M0 1.5H6M0 4.5H6", 1.3),
    "result": ("M3 1.2A1.8 1.8 0 1 1 2.99 1.2Z", 1.1),
    "proxy": ("M3 .8V5.2M.8 3H5.2", 1.3),
}
_FILLED = {
    "message": "M1.5.4A1.1 1.1 0 1 1 1.49.4ZM4.5 3.4A1.1 1.1 0 1 1 4.49 3.4Z",
    "space": "M.8.8H4.2V4.2H.8Z",
}
STATES = (*_STROKED, *_FILLED)


class Textures:
    """The patterns and arrowheads of one picture; ``prefix`` keeps its ids apart from others'."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[tuple[str, str], str] = {}

    def fill(self, state: str, colour: str) -> str:
        """The value of ``fill`` that shows this state in this colour."""
        key = (state, colour)
        name = self._used.setdefault(key, f"{self._prefix}-{len(self._used)}")
        return f"url(#{name})"

    def head(self, colour: str) -> str:
        """The value of ``marker-end`` that ends a line with an arrowhead of this colour."""
        return self.fill(_HEAD, colour)

    def definitions(self) -> str:
        """The ``<defs>`` of all that was used."""
        return svg.tag("defs", "".join(self._tile(*key, name) for key, name in self._used.items()))

    @staticmethod
    def _tile(state: str, colour: str, name: str) -> str:
        if state == _HEAD:
            return svg.tag(
                "marker",
                svg.tag("path", d=f"M0 0L{HEAD} 3.5L0 7Z", fill=colour),
                id=name,
                refX=1.0,
                refY=3.5,
                markerWidth=HEAD,
                markerHeight=7,
                markerUnits="userSpaceOnUse",
                orient="auto",
            )
        if state in _STROKED:
            path, weight = _STROKED[state]
            sign = svg.tag("path", d=path, fill="none", stroke=colour, stroke_width=weight)
        else:
            sign = svg.tag("path", d=_FILLED[state], fill=colour)
        return svg.tag(
            "pattern",
            svg.tag("path", d=f"M0 0H{TILE}V{TILE}H0Z", fill=PAPER) + sign,
            id=name,
            width=TILE,
            height=TILE,
            patternUnits="userSpaceOnUse",
        )
