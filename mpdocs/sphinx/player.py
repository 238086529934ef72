"""Load the player's script and style, on pages that have a timeline and on no other."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from mpdocs.timeline import player

_TIMELINE = 'class="timeline"'


def _publish(app: Sphinx, config: Config) -> None:
    config.html_static_path.append(str(player.STATIC))


def _load(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if app.builder.name == "html" and _TIMELINE in context.get("body", ""):
        app.add_css_file(player.STYLE)
        app.add_js_file(player.SCRIPT, loading_method="defer")


def setup(app: Sphinx) -> None:
    """Connect the handlers; ``chrome`` (600) comes later and drops what a page does not need."""
    app.connect("config-inited", _publish)
    app.connect("html-page-context", _load)
