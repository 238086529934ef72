"""Two mends for the tabs of sphinx-design, which pages may use."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform


class PlainTabsInBooks(SphinxPostTransform):
    """Show all tabs in an EPUB: its pages have no forms, and sphinx-design's are no XHTML."""

    default_priority = 199  # right before sphinx-design makes radio buttons of them
    builders = ("epub",)

    def run(self, **kwargs: object) -> None:
        """Take the mark away by which sphinx-design finds its sets; a plain container stays."""
        for container in self.document.findall(nodes.container):
            if container.get("design_component") == "tab-set":
                del container["design_component"]


def _drop_invalid_attribute(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    # aria-controls is not allowed on a label, and adds nothing to "for"
    for element in doctree.findall(nodes.TextElement):
        element.attributes.pop("aria_controls", None)


def setup(app: Sphinx) -> None:
    """Register both."""
    app.add_post_transform(PlainTabsInBooks)
    app.connect("doctree-resolved", _drop_invalid_attribute)
