"""``{myths}``: what is often said and does not hold, from the ledger of statements."""

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from mpdocs.project import project_of
from mpdocs.sphinx.language import LANGUAGES
from mpdocs.statements import LedgerError, Statement, load, path_in

logger = logging.getLogger(__name__)


class MythsDirective(SphinxDirective):
    """Show the statements of some sections of the notes, such as ``E F``; true ones are left out.

    ``:all:`` shows the true ones too.
    """

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"all": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Build one block for each statement."""
        docs = project_of(Path(self.env.srcdir)).docs
        self.env.note_dependency(path_in(docs))
        try:
            statements = load(docs)
        except LedgerError as error:
            logger.warning(str(error), type="mpdocs", subtype="myths", location=self.get_location())
            return []
        sections = self.arguments[0].split()
        chosen = [
            one
            for one in statements
            if one.id.rstrip("0123456789") in sections
            and ("all" in self.options or one.verdict != "true")
        ]
        return [self._block(one) for one in chosen]

    def _block(self, statement: Statement) -> nodes.Node:
        language = next(one.code for one in LANGUAGES if one.sphinx == self.config.language)
        block = nodes.container(classes=["myth", f"myth-{statement.verdict}"])
        block["ids"].append(f"myth-{statement.id.lower()}")
        verdict = nodes.inline("", _verdict(statement.verdict), classes=["myth-verdict"])
        said = nodes.paragraph("", "", verdict, nodes.Text(" "), classes=["myth-said"])
        said += self._inline(statement.said(language))
        correct = nodes.paragraph("", "", *self._inline(statement.correct(language)))
        block += [said, correct, self._proof(statement)]
        self.set_source_info(block)
        return block

    def _inline(self, text: str) -> list[nodes.Node]:
        parsed, messages = self.state.inline_text(text, self.lineno)
        return [*parsed, *messages]

    def _proof(self, statement: Statement) -> nodes.Node:
        # without a text of its own the reference takes the section's title
        taught = addnodes.pending_xref(
            "",
            nodes.inline("", statement.label),
            refdomain="std",
            reftype="ref",
            reftarget=statement.label,
            refexplicit=False,
            refwarn=True,
            refdoc=self.env.docname,
        )
        script = nodes.literal("", f"examples/{statement.example}")
        return nodes.paragraph("", "", taught, nodes.Text(" · "), script, classes=["myth-proof"])


def _verdict(verdict: str) -> str:
    return {
        "false": _("False"),
        "imprecise": _("Imprecise"),
        "depends": _("It depends"),
        "true": _("True"),
    }[verdict]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("myths", MythsDirective)
