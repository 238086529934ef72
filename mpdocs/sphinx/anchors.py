"""Addresses of headings: the hand-written label, because it is the same in both languages."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform


class LabelFirst(SphinxTransform):
    """Make the label of a heading its address.

    docutils puts the identifier that it derives from the heading's words first: ``id2`` for a
    Chinese heading, and another one as soon as the words change. The label, ``(queue-join)=``, is
    what permanent links, the contents and the language switch should use.
    """

    # right after docutils' PropagateTargets (260) has moved the labels onto the sections
    default_priority = 261

    def apply(self, **kwargs: object) -> None:
        """Reorder the identifiers of every section."""
        labels = {
            identifier
            for name, identifier in self.document.nameids.items()
            if identifier is not None and self.document.nametypes.get(name)
        }
        for section in self.document.findall(nodes.section):
            section["ids"].sort(key=lambda identifier: identifier not in labels)


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(LabelFirst)
