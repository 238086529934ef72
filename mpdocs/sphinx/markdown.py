"""Every page as Markdown beside its HTML, for readers that are programs: learn/queue.md.

The convention of https://llmstxt.org: the page's address with ``.md`` for its ending, without
navigation, and a list of all of them in ``llms.txt`` (``mpdocs.sphinx.root``). It is made from the
HTML that readers see, so that what was proven stands in it too.
"""

import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag
from docutils import nodes
from markdownify import MarkdownConverter
from sphinx.application import Sphinx

# a block of code, in which blank lines mean something; or blank lines elsewhere
_CODE_OR_BLANK = re.compile(r"(^(`{3,})[^`\n]*\n.*?^\2$)|\n{3,}", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"`{3,}")
_LANGUAGE = re.compile(r"highlight-(\w+)")
_WITHOUT_WORDS = (
    ".headerlink, a.download, input, .panel-whole, .player, .timeline-narrow, details > summary, "
    "script, style"
)


class _PageConverter(MarkdownConverter):
    """What a page has and Markdown has not."""

    def convert_svg(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A drawing, in words."""
        said = [one.get_text() for one in el.find_all(("title", "desc"), recursive=False)]
        return f"\n\n[{el.get('aria-label') or ' '.join(said)}]\n\n"

    def convert_label(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """The name of a tab, above its content."""
        return f"\n\n**{text.strip()}**\n\n"

    def convert_figcaption(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A file's name, or a drawing's caption, on a line of its own."""
        return f"\n\n{text.strip()}\n\n"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Code, in a fence longer than any inside it."""
        fence = max(["``", *_FENCE.findall(text)], key=len) + "`"
        return f"\n\n{fence}{_code_language(el)}\n{text.strip(chr(10))}\n{fence}\n\n"

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """A signature or a term."""
        return f"\n\n**{' '.join(text.split())}**\n\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Its explanation."""
        return f"\n\n{text.strip()}\n\n"


def _code_language(pre: Tag) -> str:
    block = pre.find_parent("div", class_=_LANGUAGE)
    found = _LANGUAGE.search(" ".join(block["class"])) if isinstance(block, Tag) else None
    return found[1] if found and found[1] not in {"text", "none"} else ""


def from_html(body: str) -> str:
    """The body of a page as Markdown; links to pages lead to their Markdown."""
    soup = BeautifulSoup(body, "html.parser")
    for tag in soup.select(_WITHOUT_WORDS):
        tag.decompose()
    _set_callouts_in_line(soup)
    for link in soup.select("a.reference.internal[href]"):
        link["href"] = re.sub(r"\.html(?=#|$)", ".md", str(link["href"]))
        del link["title"]  # a definition that the page it leads to gives too
    converter = _PageConverter(
        heading_style="ATX",
        bullets="-",
        escape_underscores=False,
        escape_asterisks=False,
        escape_misc=False,
    )
    text: str = converter.convert_soup(soup)
    text = "\n".join(line.rstrip() for line in text.splitlines())
    return _CODE_OR_BLANK.sub(lambda found: found[1] or "\n\n", text).strip() + "\n"


def _set_callouts_in_line(soup: BeautifulSoup) -> None:
    """Let a circled digit stand before its explanation: it is the number of the list's item."""
    for item in soup.select("ol.callouts > li"):
        mark, explanation = item.find("span"), item.find("div")
        if isinstance(mark, Tag) and isinstance(explanation, Tag):
            mark.insert_after(" ")
            explanation.unwrap()
            if isinstance(first := item.find("p"), Tag):
                first.unwrap()
        item.name = "div"
    for callouts in soup.select("ol.callouts"):
        callouts.name = "div"


def _write(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if app.builder.name != "html" or doctree is None:  # the search page has no text
        return
    path = Path(app.outdir) / f"{pagename}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(from_html(context["body"]), encoding="utf-8")
    context["markdown"] = path.name  # beside the page


def setup(app: Sphinx) -> None:
    """Write a page's Markdown when its HTML is ready."""
    app.connect("html-page-context", _write, priority=700)
