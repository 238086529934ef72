"""Which cells of a table are headings, so that a voice says them with every other cell.

An empty corner means that the first column has headings too. A first row that is empty throughout
is Markdown's, which has no table without one; it is left out.
"""

from docutils import nodes
from sphinx.application import Sphinx


def _mark_headings(app: Sphinx, doctree: nodes.document) -> None:
    for group in doctree.findall(nodes.tgroup):
        head = next(iter(group.findall(nodes.thead)), None)
        corner = next(iter(head.findall(nodes.entry)), None) if head else None
        if head is None or corner is None or corner.astext().strip():
            continue
        next(iter(group.findall(nodes.colspec)))["stub"] = 1
        if not head.astext().strip():
            group.remove(head)


def setup(app: Sphinx) -> None:
    """Look at the tables of every page."""
    app.connect("doctree-read", _mark_headings)
