"""``{terms}``: entries of the glossary in both languages, and links that know what they mean.

docutils and Sphinx would name an entry after its words, ``term-0`` for a Chinese one. Here its
address comes from the term's English name, so that the language switch and old links find it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode

from mpdocs.pages.directives import TERM, TERMS
from mpdocs.pages.inline import term_key
from mpdocs.pages.terms import TERMS_NAME, Term, TermsError, load
from mpdocs.project import project_of
from mpdocs.sphinx.language import LANGUAGES, Language

logger = logging.getLogger(__name__)

#: The page that holds the entries. Pages that link to one are read again when it changes.
PAGE = "reference/glossary"


def address(key: str) -> str:
    """The identifier of an entry, equal in both languages."""
    return f"term-{key}"


class TermsDirective(SphinxDirective):
    """A part of the glossary: a definition list whose terms are English names."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Name each term in both languages, and let links find it."""
        docs = project_of(Path(self.env.srcdir)).docs
        self.env.note_dependency(docs / TERMS_NAME)
        try:
            known = load(docs).by_key
        except TermsError as error:
            self._warn(str(error))
            return []
        entries = addnodes.glossary("", *self.parse_content_to_nodes(), sorted=False)
        for list_ in entries.findall(nodes.definition_list):
            list_["classes"] = ["glossary"]
        for item in _items(entries):
            term, where = cast(nodes.term, item[0]), cast(nodes.definition, item[-1])
            key = term_key(term.astext())
            if key not in known:
                self._warn(f"{TERMS_NAME} has no term {term.astext()!r}")
                continue
            self._name(term, known[key])
            where["classes"].append("term-where")
        return [entries]

    def _name(self, node: nodes.term, term: Term) -> None:
        here = next(one for one in LANGUAGES if one.sphinx == self.config.language)
        there = next(one for one in LANGUAGES if one is not here)
        node.clear()
        node += nodes.Text(_name_in(here, term))
        if _name_in(there, term) != _name_in(here, term):
            # docutils makes the attribute "lang" of the second class
            classes = ["term-other", f"language-{there.tag}"]
            node += [nodes.Text(" "), nodes.inline("", _name_in(there, term), classes=classes)]
        node["ids"] = [address(term.key)]
        self.state.document.note_explicit_target(node)
        std = cast(StandardDomain, self.env.get_domain("std"))
        std.note_object(TERM, term.key, address(term.key), location=node)

    def _warn(self, message: str) -> None:
        logger.warning(message, type="mpdocs", subtype=TERMS, location=self.get_location())


def _name_in(language: Language, term: Term) -> str:
    return term.zh if language.code == "zh" else term.en


def _links(document: nodes.document) -> list[addnodes.pending_xref]:
    return [
        link
        for link in document.findall(addnodes.pending_xref)
        if (link["refdomain"], link["reftype"]) == ("std", TERM)
    ]


class DependOnGlossary(SphinxTransform):
    """Build a page anew when the definitions that its links show have changed."""

    default_priority = 700

    def apply(self, **kwargs: object) -> None:
        """Note the dependency where there is a link."""
        if _links(self.document):
            self.env.note_dependency(self.env.doc2path(PAGE))


class LinkToEntry(SphinxPostTransform):
    """Resolve ``{term}`` by the term's key; the pointer at rest shows the definition.

    Sphinx warns of a link that is left.
    """

    default_priority = 8  # before Sphinx's own (10)

    def run(self, **kwargs: object) -> None:
        """Visit every link to an entry."""
        objects = self.env.domains.standard_domain.objects
        definitions: dict[str, dict[str, str]] = {}
        for link in _links(self.document):
            found = objects.get((TERM, term_key(link["reftarget"])))
            if found is None:
                continue
            page, identifier = found
            if page not in definitions:
                definitions[page] = _definitions(self.env.get_doctree(page))
            link.replace_self(
                make_refnode(
                    self.env._app.builder,
                    link["refdoc"],
                    page,
                    identifier,
                    link[0].deepcopy(),
                    definitions[page].get(identifier),
                )
            )


def _definitions(document: nodes.document) -> dict[str, str]:
    """What each entry of a page says, by its address."""
    whole = (item for item in _items(document) if len(item) > 1)
    entries = ((cast(nodes.term, item[0]), item[1]) for item in whole)
    return {str(term["ids"][0]): text.astext() for term, text in entries if term["ids"]}


def _items(node: nodes.Element) -> Iterator[nodes.definition_list_item]:
    for glossary in node.findall(addnodes.glossary):
        yield from glossary.findall(nodes.definition_list_item)


def setup(app: Sphinx) -> None:
    """Register the directive and the links."""
    app.add_directive(TERMS, TermsDirective)
    app.add_transform(DependOnGlossary)
    app.add_post_transform(LinkToEntry)
