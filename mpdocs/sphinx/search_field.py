"""``{search-field}``: a field to search from, inside a page."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

Translator = Any  # Sphinx hands a visitor whichever translator is at work


class SearchField(nodes.General, nodes.Element):
    """A form that leads to the search page; books have none."""


class SearchFieldDirective(SphinxDirective):
    """Show the field; it takes an error message as well as a word."""

    def run(self) -> list[nodes.Node]:
        """Remember which page it stands on, to find the search page from there."""
        return [SearchField(page=self.env.docname)]


def _html(self: Translator, node: SearchField) -> None:
    if self.builder.name == "html":
        action = self.builder.get_relative_uri(node["page"], "search")
        field = self.attval(_("Message or word"))
        self.body.append(
            f'<form class="search-page" method="get" action="{action}" role="search">'
            f'<input type="search" name="q" aria-label="{field}" placeholder="{field}"'
            f' autocomplete="off"><button>{self.encode(_("Search"))}</button></form>\n'
        )
    raise nodes.SkipNode


def _skip(self: Translator, node: SearchField) -> None:
    raise nodes.SkipNode


def _depart(self: Translator, node: SearchField) -> None:
    """Nothing is left to write."""


def setup(app: Sphinx) -> None:
    """Register the directive; only web pages show it."""
    app.add_directive("search-field", SearchFieldDirective)
    nothing = (_skip, _depart)
    app.add_node(
        SearchField,
        html=(_html, _depart),
        latex=nothing,
        text=nothing,
        man=nothing,
        texinfo=nothing,
    )
