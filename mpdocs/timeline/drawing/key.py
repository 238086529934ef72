"""The key: every sign that a picture may have, each as a small drawing with its meaning."""

from mpdocs.timeline.drawing import svg
from mpdocs.timeline.drawing.legend import _swatch
from mpdocs.timeline.drawing.palette import INK
from mpdocs.timeline.drawing.textures import Textures
from mpdocs.timeline.drawing.words import sign

SIGNS = (
    "run", "sleep", "boot", "lock", "semaphore", "condition", "event", "barrier", "message",
    "space", "result", "proxy", "join", "task", "callback", "start", "message-arrow", "task-arrow",
    "result-arrow", "kill", "signal", "killed", "ticks", "cut",
)  # fmt: skip
_WIDTH, _HEIGHT = 26.0, 14.0


def key(language: str, prefix: str) -> list[tuple[str, str]]:
    """Each sign as an SVG, and what it says; ``prefix`` keeps the ids of one page apart."""
    return [(_drawn(one, f"{prefix}-{one}"), sign(one, language)) for one in SIGNS]


def _drawn(one: str, prefix: str) -> str:
    textures = Textures(prefix)
    content = _swatch(one, 0, _HEIGHT / 2, textures)
    return svg.tag(
        "svg",
        textures.definitions() + content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"-1 0 {svg.number(_WIDTH + 2)} {svg.number(_HEIGHT)}",
        width=_WIDTH + 2,
        height=_HEIGHT,
        fill=INK,
        aria_hidden="true",
    )
