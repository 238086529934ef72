"""What search engines and messengers show of a page: its first paragraph, the answer first."""

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

LIMIT = 160  # characters; what is longer is cut by those who show it
_SENTENCE = re.compile(r".*?(?:[.!?](?= |$)|[。！？])")


def describe(doctree: nodes.document) -> str:
    """The first paragraph's whole sentences as far as they fit, and at least the first one."""
    paragraph = next(iter(doctree.findall(nodes.paragraph)), None)
    text = re.sub(r"\s+", " ", paragraph.astext()).strip() if paragraph is not None else ""
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if kept and len(kept + sentence) > LIMIT:
            break
        kept += sentence
    return kept or text


def _add_description(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    context["description"] = describe(doctree) if doctree is not None else ""
    # docutils writes a second viewport
    context["metatags"] = re.sub(
        r'<meta [^>]*name="viewport"[^>]*>\s*', "", context.get("metatags") or ""
    )


def setup(app: Sphinx) -> None:
    """Give every page its description."""
    app.connect("html-page-context", _add_description)
