"""Docstrings in Chinese: a gettext catalogue, looked up paragraph by paragraph.

``sphinx -b docstrings docs/zh build/docstrings`` brings the catalogue up to date; a paragraph
without a translation is a warning in every other build.
"""

import textwrap
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import ClassVar

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.dummy import DummyBuilder
from sphinx.util import logging

logger = logging.getLogger(__name__)


def paragraphs(lines: Iterable[str]) -> list[tuple[int, str]]:
    """The blocks between blank lines, each as (its indentation, its text without it)."""
    found = []
    for block in "\n".join(line.rstrip() for line in lines).split("\n\n"):
        block = block.strip("\n")
        if block.strip():
            text = textwrap.dedent(block)
            indent = len(block) - len(block.lstrip())
            found.append((indent, text))
    return found


def translate(lines: Iterable[str], catalogue: Catalog) -> tuple[list[str], list[str]]:
    """The docstring's lines in the catalogue's language, and the paragraphs that it lacks."""
    translated: list[str] = []
    missing = []
    for indent, text in paragraphs(lines):
        message = catalogue.get(text)
        known = str(message.string) if message and message.string and not message.fuzzy else ""
        if not known:
            missing.append(text)
        translated += [*textwrap.indent(known or text, " " * indent).splitlines(), ""]
    return translated, missing


def load(path: Path) -> Catalog:
    """The catalogue in this file; an empty one where there is no file yet."""
    if not path.is_file():
        return Catalog(locale="zh_CN", project="mpdocs", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale="zh_CN")


def save(path: Path, catalogue: Catalog) -> None:
    """Write the catalogue to this file."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=100)


@cache
def _load(path: Path, modified: float) -> Catalog:
    return load(path)


def update(path: Path, shown: Iterable[str]) -> tuple[int, int]:
    """Write the catalogue with exactly these paragraphs; return how many there are and lack text.

    A translation whose paragraph is not shown any more is kept as an obsolete entry.
    """
    old = load(path)
    new = Catalog(locale="zh_CN", project="mpdocs", fuzzy=False, header_comment=old.header_comment)
    for text in dict.fromkeys(shown):
        message = old.get(text)
        new.add(text, message.string if message else "")
    new.obsolete = dict(old.obsolete)
    new.obsolete.update({str(m.id): m for m in old if m.id and m.string and m.id not in new})
    new.revision_date = old.revision_date
    new.creation_date = old.creation_date
    save(path, new)
    return len(new), sum(1 for message in new if message.id and not message.string)


class DocstringsBuilder(DummyBuilder):
    """Collects the docstrings that the pages show into the catalogue."""

    name = "docstrings"
    epilog = ""
    shown: ClassVar[list[str]] = []

    def get_outdated_docs(self) -> set[str]:
        """Every page: a docstring may have changed without its page."""
        return self.env.found_docs

    def finish(self) -> None:
        """Write the catalogue."""
        path = Path(self.config.docstring_catalogue)
        total, missing = update(path, self.shown)
        logger.info("%s: %d paragraphs, %d without translation", path, total, missing)


def _translate(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    if not app.config.docstring_catalogue or not any(lines) or _is_foreign(name, obj):
        return
    if isinstance(app.builder, DocstringsBuilder):
        app.builder.shown.extend(text for _, text in paragraphs(lines))
        return
    path = Path(app.config.docstring_catalogue)
    app.env.note_dependency(path)
    catalogue = _load(path, path.stat().st_mtime if path.is_file() else 0.0)
    lines[:], missing = translate(lines, catalogue)
    for text in missing:
        logger.warning(
            "the docstring of %s has a paragraph that %s does not translate: %r; "
            "run: python -m mpdocs docstrings",
            name,
            path.name,
            text.partition("\n")[0],
            type="mpdocs",
            subtype="docstrings",
            location=app.env.docname,
        )


def _is_foreign(name: str, obj: object) -> bool:
    """Whether autodoc only asks after something that the module has imported from elsewhere."""
    module = getattr(obj, "__module__", None)
    return module is not None and module.partition(".")[0] != name.partition(".")[0]


def _warn_of_plain_directives(app: Sphinx, doctree: nodes.document) -> None:
    for paragraph in doctree.findall(nodes.paragraph):
        if paragraph.astext().startswith(".. py:"):
            logger.warning(
                "autodoc writes reStructuredText: put its directive into ```{eval-rst}",
                type="mpdocs",
                subtype="docstrings",
                location=paragraph,
            )


def setup(app: Sphinx) -> None:
    """Register the builder, the setting and the translation."""
    # a file path; empty for the language in which the docstrings are written
    app.add_config_value("docstring_catalogue", "", "env", types=frozenset({str}))
    app.add_builder(DocstringsBuilder)
    app.connect("autodoc-process-docstring", _translate)
    app.connect("doctree-read", _warn_of_plain_directives)
