"""The Sphinx extension: shows proven examples, and joins the two languages to one site.

It reads ``examples/`` and ``verified/`` and runs nothing.
"""

from typing import Any

from sphinx.application import Sphinx

from mpdocs import __version__
from mpdocs.sphinx import (
    anchors,
    chrome,
    description,
    docstrings,
    drawing,
    example,
    fingerprint,
    glossary,
    history,
    language,
    markdown,
    myths,
    norun,
    panel,
    player,
    search,
    search_field,
    summary,
    tables,
    timeline,
    timeline_key,
    timeline_table,
    typography,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything that the pages use."""
    rooms = (
        fingerprint,
        anchors,
        panel,
        player,
        example,
        timeline,
        timeline_key,
        timeline_table,
        drawing,
        glossary,
        myths,
        norun,
        summary,
        tables,
        typography,
        language,
        chrome,
        description,
        docstrings,
        markdown,
        history,
        search,
        search_field,
    )
    for room in rooms:
        room.setup(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
