"""``{timeline-key}``: the signs of the timelines with their meanings."""

from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from mpdocs.sphinx.drawing import flat
from mpdocs.sphinx.language import LANGUAGES
from mpdocs.timeline import drawing

Translator = Any  # Sphinx hands a visitor whichever translator is at work


class TimelineKey(nodes.General, nodes.Element):
    """The key; ``signs`` holds pairs of an SVG and its meaning."""


class TimelineKeyDirective(SphinxDirective):
    """Show every sign that a timeline may have."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Build the one node."""
        code = next(one.code for one in LANGUAGES if one.sphinx == self.config.language)
        shown = TimelineKey(signs=drawing.key(code, "timeline-key"))
        self.set_source_info(shown)
        return [shown]


def _html(self: Translator, node: TimelineKey) -> None:
    form = flat if self.builder.name == "epub" else str
    signs = "".join(
        f"<li>{form(svg)} <span>{self.encode(meaning)}</span></li>\n"
        for svg, meaning in node["signs"]
    )
    self.body.append(f'<ul class="timeline-key" role="list">\n{signs}</ul>\n')
    raise nodes.SkipNode


def _in_words(self: Translator, node: TimelineKey) -> None:
    # no writer here draws SVG: the signs are named instead
    self.body.append(self.encode(_meanings(node)))
    raise nodes.SkipNode


def _text(self: Translator, node: TimelineKey) -> None:
    self.new_state(0)
    self.add_text(_meanings(node))
    self.end_state()
    raise nodes.SkipNode


def _meanings(node: TimelineKey) -> str:
    return " · ".join(meaning for _svg, meaning in node["signs"])


def _skip(self: Translator, node: TimelineKey) -> None:
    raise nodes.SkipNode


def _depart(self: Translator, node: TimelineKey) -> None:
    """Nothing is left to write."""


def setup(app: Sphinx) -> None:
    """Register the directive and how each format shows it."""
    app.add_directive("timeline-key", TimelineKeyDirective)
    app.add_node(
        TimelineKey,
        html=(_html, _depart),
        latex=(_in_words, _depart),
        text=(_text, _depart),
        man=(_skip, _depart),
        texinfo=(_skip, _depart),
    )
