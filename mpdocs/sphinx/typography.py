"""Chinese written over several lines, and emphasis that Markdown did not see."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

logger = logging.getLogger(__name__)

# Han, and the punctuation that goes with it
_WIDE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u2014\u2018-\u201d\u2026]")
_NO_PROSE = (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment, nodes.math)


class JoinLines(SphinxTransform):
    """Take the line break between two Chinese characters out; a browser makes it a space."""

    default_priority = 700

    def apply(self, **kwargs: object) -> None:
        """Visit every line break in a Chinese page."""
        if not self.config.language.startswith("zh"):
            return
        for text in list(self.document.findall(nodes.Text)):
            # MyST makes every line break a node of its own
            if text == "\n" and isinstance(text.parent, nodes.TextElement):
                before, after = _neighbours(text)
                if _WIDE.match(before[-1:]) and _WIDE.match(after[:1]):
                    del text.parent[_position(text)]


def _position(text: nodes.Text) -> int:
    # not parent.index(), which would find an equal text that stands before this one
    return next(i for i, child in enumerate(text.parent.children) if child is text)


def _neighbours(text: nodes.Text) -> tuple[str, str]:
    siblings, here = text.parent.children, _position(text)
    before = "".join(sibling.astext() for sibling in siblings[:here])
    return before, "".join(sibling.astext() for sibling in siblings[here + 1 :])


def _warn_of_stray_stars(app: Sphinx, doctree: nodes.document) -> None:
    for text in doctree.findall(nodes.Text):
        if "**" in text and not _inside(text, _NO_PROSE):
            logger.warning(
                "'**' is shown as it stands: %r. Between Chinese punctuation and a character "
                "Markdown sees no emphasis; put the punctuation outside, as in **这样**。",
                str(text)[:40],
                type="mpdocs",
                subtype="typography",
                location=text.parent,
            )


def _inside(node: nodes.Node, kinds: tuple[type[nodes.Node], ...]) -> bool:
    parent = node.parent
    while parent is not None:
        if isinstance(parent, kinds):
            return True
        parent = parent.parent
    return False


def setup(app: Sphinx) -> None:
    """Register both."""
    app.add_transform(JoinLines)
    app.connect("doctree-read", _warn_of_stray_stars)
