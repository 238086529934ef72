"""The player: steps through a recording in its picture, its code and its states.

``markup`` is what stands below a picture: the player's bar, the steps as a table that is there
without JavaScript too, and the states for ``timeline.js``.
"""

from pathlib import Path

from mpdocs.timeline.player.listing import Listing
from mpdocs.timeline.player.markup import Below, markup

STATIC = Path(__file__).parent / "static"
"""The script and the style, to be loaded or copied into a page."""
SCRIPT = "timeline.js"
STYLE = "timeline.css"


def script() -> str:
    """The text of the script, for a page that is one file."""
    return (STATIC / SCRIPT).read_text(encoding="utf-8")


def style() -> str:
    """The text of the style, for a page that is one file."""
    return (STATIC / STYLE).read_text(encoding="utf-8")


__all__ = ["SCRIPT", "STATIC", "STYLE", "Below", "Listing", "markup", "script", "style"]
