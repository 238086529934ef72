"""Addresses of headings: the hand-written label, because it is the same in both languages."""

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode


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


class LinkToLabel(SphinxPostTransform):
    """Let ``[text](#queue)`` mean the label.

    A page's label is also the name of its file and perhaps that of a Python attribute, and MyST
    calls such a link ambiguous.
    """

    default_priority = 8  # right before MyST resolves its links

    def run(self, **kwargs: object) -> None:
        """Resolve the links whose target is a label; MyST and Sphinx see to the others."""
        standard = self.env.domains.standard_domain
        for link in list(self.document.findall(addnodes.pending_xref)):
            label = str(link["reftarget"]).lower()
            if link["reftype"] != "myst" or link["refdomain"] == "doc":
                continue
            if label not in standard.anonlabels:
                continue
            page, identifier = standard.anonlabels[label]
            text = nodes.inline(classes=["std", "std-ref"])
            if link["refexplicit"]:
                text += [child.deepcopy() for child in link[0].children]
            elif label in standard.labels:
                text += nodes.Text(standard.labels[label][2])
            else:
                continue  # a label without a title needs a text; MyST says so
            link.replace_self(
                make_refnode(self.env._app.builder, link["refdoc"], page, identifier, text)
            )


def setup(app: Sphinx) -> None:
    """Register both."""
    app.add_transform(LabelFirst)
    app.add_post_transform(LinkToLabel)
