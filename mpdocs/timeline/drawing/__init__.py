"""Drawings of recordings: SVG without a script, the same bytes from the same recording."""

from importlib.resources import files

from mpdocs.timeline.drawing.key import key
from mpdocs.timeline.drawing.narrow import narrow
from mpdocs.timeline.drawing.palette import DARK, LIGHT
from mpdocs.timeline.drawing.sentence import alternative, sentence, title
from mpdocs.timeline.drawing.wide import wide

__all__ = ["DARK", "LIGHT", "alternative", "key", "narrow", "sentence", "style", "title", "wide"]


def style() -> str:
    """The CSS of a page with drawings: their hues, and which of the two layouts is shown."""
    return files(__name__).joinpath("static/drawing.css").read_text(encoding="utf-8")
