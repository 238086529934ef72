"""Drawings of recordings: SVG without a script, the same bytes from the same recording."""

from mpdocs.timeline.drawing.file import file
from mpdocs.timeline.drawing.key import key
from mpdocs.timeline.drawing.narrow import narrow
from mpdocs.timeline.drawing.palette import DARK, LIGHT
from mpdocs.timeline.drawing.sentence import alternative, sentence, title
from mpdocs.timeline.drawing.wide import wide

__all__ = ["DARK", "LIGHT", "alternative", "file", "key", "narrow", "sentence", "title", "wide"]
