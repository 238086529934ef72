"""``{drawing}``: a hand-drawn SVG in the language of the page, in the colours of its theme.

One source, ``docs/_shared/drawings/<name>.svg``, serves both languages: what has the class
``lang-en`` or ``lang-zh`` stays in that language only. Colours are CSS variables with a fallback,
``var(--lane-1, #0670C8)``; books, which know no variables, get the fallback.
"""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from mpdocs.project import project_of
from mpdocs.sphinx import picture
from mpdocs.sphinx.language import LANGUAGES

logger = logging.getLogger(__name__)

SVG = "http://www.w3.org/2000/svg"
VARIABLE = re.compile(r"var\(\s*--[\w-]+\s*,\s*((?:[^()]|\([^()]*\))*)\)")

Translator = Any  # Sphinx hands a visitor whichever translator is at work


class DrawingError(ValueError):
    """The file is no drawing; the message says why."""


class Drawing(nodes.General, nodes.Element):
    """An inline SVG; ``svg`` is its text, ``alt`` says what it shows."""


def localised(source: str, language: str, alt: str) -> str:
    """The drawing in one language, with a title for those who do not see it.

    Raises ``DrawingError``.
    """
    try:
        root = ET.fromstring(source)
    except ET.ParseError as error:
        raise DrawingError(f"no XML: {error}") from None
    if root.tag != f"{{{SVG}}}svg" or not root.get("viewBox"):
        raise DrawingError("not an <svg> with a viewBox")
    others = {f"lang-{one.code}" for one in LANGUAGES if one.code != language}
    for parent in list(root.iter()):
        for child in list(parent):
            if others & set((child.get("class") or "").split()):
                parent.remove(child)
    root.set("role", "img")
    root.set("aria-label", alt)
    root.set("class", "drawing")
    root.set("width", root.get("viewBox", "").split()[2])
    ET.register_namespace("", SVG)  # of the whole process, in which others register theirs
    return ET.tostring(root, encoding="unicode")


def flat(svg: str) -> str:
    """The drawing with fixed colours: each variable gives way to its fallback."""
    before = ""
    while before != svg:
        before, svg = svg, VARIABLE.sub(r"\1", svg)
    return svg


class DrawingDirective(SphinxDirective):
    """Show ``docs/_shared/drawings/<argument>.svg``; the body is its caption."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"alt": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Build the figure; what is wrong becomes a warning at the directive."""
        folder = project_of(Path(self.env.srcdir)).docs / "_shared" / "drawings"
        path = folder / f"{self.arguments[0]}.svg"
        self.env.note_dependency(path)
        alt = self.options.get("alt", "").strip()
        try:
            if not alt:
                raise DrawingError("needs an :alt: that says what it shows")
            code = next(one.code for one in LANGUAGES if one.sphinx == self.config.language)
            svg = localised(path.read_text(encoding="utf-8"), code, alt)
        except FileNotFoundError:
            known = ", ".join(sorted(one.stem for one in folder.glob("*.svg"))) or "none yet"
            return self._warn(f"there is no such file; there are: {known}")
        except DrawingError as error:
            return self._warn(str(error))
        figure = nodes.figure("", Drawing(svg=svg, alt=alt), classes=["drawing-figure"])
        if self.content:
            caption, _messages = self.state.inline_text(" ".join(self.content), self.lineno)
            figure += nodes.caption("", "", *caption)
        self.set_source_info(figure)
        return [figure]

    def _warn(self, message: str) -> list[nodes.Node]:
        name = f"docs/_shared/drawings/{self.arguments[0]}.svg"
        logger.warning(
            f"{name}: {message}", type="mpdocs", subtype="drawing", location=self.get_location()
        )
        return []


def _html(self: Translator, node: Drawing) -> None:
    svg = node["svg"] if self.builder.name != "epub" else flat(node["svg"])
    self.body.append(svg)
    raise nodes.SkipNode


def _latex(self: Translator, node: Drawing) -> None:
    picture.to_latex(self, flat(node["svg"]), node["alt"])
    raise nodes.SkipNode


def _text(self: Translator, node: Drawing) -> None:
    self.add_text(f"[{node['alt']}]")
    raise nodes.SkipNode


def _skip(self: Translator, node: Drawing) -> None:
    raise nodes.SkipNode


def _depart(self: Translator, node: Drawing) -> None:
    """Nothing is left to write."""


def setup(app: Sphinx) -> None:
    """Register the directive and how each format shows it."""
    app.add_directive("drawing", DrawingDirective)
    app.add_node(
        Drawing,
        html=(_html, _depart),
        latex=(_latex, _depart),
        text=(_text, _depart),
        man=(_skip, _depart),
        texinfo=(_skip, _depart),
    )
