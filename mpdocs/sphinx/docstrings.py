"""Docstrings in Chinese: a gettext catalogue, looked up paragraph by paragraph.

``sphinx -b docstrings docs/zh build/docstrings`` brings the catalogue up to date; a paragraph
without a translation is a warning in every other build. The standard library may say a thing in
other words on another Python; so a translation that is not shown any more stays, as an obsolete
entry, and is still looked up.
"""

import inspect
import textwrap
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import ClassVar

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.dummy import DummyBuilder
from sphinx.util import logging

logger = logging.getLogger(__name__)

_HEADER = r"""# The docstrings that pages show. To bring in new ones: python -m mpdocs docstrings
msgid ""
msgstr ""
"Language: zh_CN\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


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
        message = _find(text, catalogue)
        known = str(message.string) if message and not message.fuzzy else ""
        if not known:
            missing.append(text)
        translated += [*textwrap.indent(known or text, " " * indent).splitlines(), ""]
    return translated, missing


def _find(text: str, catalogue: Catalog) -> Message | None:
    """What the catalogue says of this paragraph, be it shown now or only on another Python."""
    message = catalogue.get(text)
    if message and message.string:
        return message
    return catalogue.obsolete.get(text, message)


def load(path: Path) -> Catalog:
    """The catalogue in this file; an empty one where there is no file yet."""
    if not path.is_file():
        return Catalog(locale="zh_CN")
    with path.open("rb") as file:
        return read_po(file, locale="zh_CN")


def save(path: Path, catalogue: Catalog) -> None:
    """Write the catalogue to this file."""
    with path.open("wb") as file:
        file.write(_HEADER.encode())  # Babel's has a date, which would change at every update
        write_po(file, catalogue, width=0, omit_header=True)


@cache
def _load(path: Path, modified: float) -> Catalog:
    return load(path)


def update(path: Path, shown: Iterable[str]) -> tuple[int, int]:
    """Write the catalogue with exactly these paragraphs; return how many there are and lack text.

    A translation whose paragraph is not shown any more is kept as an obsolete entry, and counts
    again when the paragraph is back.
    """
    old = load(path)
    new = Catalog(locale="zh_CN")
    for text in dict.fromkeys(shown):
        if message := _find(text, old):
            new.add(text, message.string, flags=message.flags, user_comments=message.user_comments)
        else:
            new.add(text)
    kept = old.obsolete | {str(m.id): m for m in old if m.id and m.string and not m.fuzzy}
    new.obsolete = {text: message for text, message in kept.items() if text not in new}
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
    if not (inspect.isclass(obj) or inspect.isroutine(obj)):
        return False  # of a value, or of autodoc's stand-in for one, it is the type's module
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


def _close_up_fields(app: Sphinx, doctree: nodes.document) -> None:
    """Give a field's name the colon of its language; Sphinx writes two hyphens after it."""
    if app.config.language.startswith("zh"):
        for body in doctree.findall(nodes.field_body):
            for text in list(body.findall(nodes.Text)):
                if text == " -- ":
                    text.parent.replace(text, nodes.Text("："))


def setup(app: Sphinx) -> None:
    """Register the builder, the setting, the translation and what follows it."""
    # a file path; empty for the language in which the docstrings are written
    app.add_config_value("docstring_catalogue", "", "env", types=frozenset({str}))
    app.add_builder(DocstringsBuilder)
    app.connect("autodoc-process-docstring", _translate)
    app.connect("doctree-read", _warn_of_plain_directives)
    app.connect("doctree-read", _close_up_fields)
