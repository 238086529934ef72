"""``{myths}`` and ``{myths-count}``: what is often said and does not hold, from the ledger."""

from collections import Counter
from pathlib import Path
from typing import cast

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.errors import NoUri
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from mpdocs.project import project_of
from mpdocs.sphinx.language import LANGUAGES
from mpdocs.sphinx.panel import Fold
from mpdocs.statements import LedgerError, Statement, load, path_in

logger = logging.getLogger(__name__)


class Proof(nodes.General, nodes.TextElement):
    """The script that shows a statement, to be linked when its page is known.

    ``label`` names the section that teaches it, ``example`` the script.
    """


class LedgerDirective(SphinxDirective):
    """A directive that shows statements of the ledger."""

    def statements(self) -> tuple[Statement, ...]:
        """All of them; none, with a warning, where the ledger cannot be read."""
        docs = project_of(Path(self.env.srcdir)).docs
        self.env.note_dependency(path_in(docs))
        try:
            return load(docs)
        except LedgerError as error:
            logger.warning(str(error), type="mpdocs", subtype="myths", location=self.get_location())
            return ()


class MythsCountDirective(LedgerDirective):
    """Say how many statements were checked, and how many hold."""

    def run(self) -> list[nodes.Node]:
        """Build one paragraph."""
        statements = self.statements()
        text = _(
            "{all} statements were checked. {true} hold; {imprecise} are imprecise, "
            "{false} are false, {depends} depend on the version, the start method or the machine."
        )
        counted = Counter(one.verdict for one in statements)
        said = text.format(
            all=len(statements),
            **{verdict: counted[verdict] for verdict in ("true", "imprecise", "false", "depends")},
        )
        return [nodes.paragraph("", said, classes=["myths-count"])]


class MythsDirective(LedgerDirective):
    """Show the statements of some sections of the notes, such as ``E F``.

    The true ones are folded away at the end.
    """

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Build one block for each statement."""
        sections = self.arguments[0].split()
        chosen = [one for one in self.statements() if one.id.rstrip("0123456789") in sections]
        shown = [self._block(one) for one in chosen if one.verdict != "true"]
        true = [self._block(one) for one in chosen if one.verdict == "true"]
        if true:
            shown.append(
                Fold("", *true, summary=_("And {number} that hold").format(number=len(true)))
            )
        return shown

    def _block(self, statement: Statement) -> nodes.Node:
        language = next(one.code for one in LANGUAGES if one.sphinx == self.config.language)
        block = nodes.container(classes=["myth", f"myth-{statement.verdict}"])
        identifier = f"myth-{statement.id.lower()}"
        block["ids"].append(identifier)
        # pages may link to it as to any label
        std = cast(StandardDomain, self.env.get_domain("std"))
        std.note_hyperlink_target(identifier, self.env.docname, identifier, statement.id)
        number = nodes.reference("", statement.id, refid=block["ids"][0], classes=["myth-number"])
        verdict = nodes.inline("", _verdict(statement.verdict), classes=["myth-verdict"])
        said = nodes.paragraph("", "", number, nodes.Text(" "), verdict, classes=["myth-said"])
        said += nodes.Text(" ")
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
        script = Proof(label=statement.label, example=statement.example)
        return nodes.paragraph("", "", taught, nodes.Text(" · "), script, classes=["myth-proof"])


def _link_scripts(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Let each script's name lead to its panel on the page that teaches the statement."""
    labels = cast(StandardDomain, app.env.get_domain("std")).labels
    for proof in list(doctree.findall(Proof)):
        name = nodes.literal("", f"examples/{proof['example']}")
        if proof["label"] not in labels:  # Sphinx has warned of it
            proof.replace_self(name)
            continue
        panel = nodes.make_id(f"example-{proof['example'].removesuffix('.py')}")
        try:
            page = app.builder.get_relative_uri(docname, labels[proof["label"]][0])
        except NoUri:  # a format without links
            proof.replace_self(name)
            continue
        proof.replace_self(nodes.reference("", "", name, refuri=f"{page}#{panel}", internal=True))


def _verdict(verdict: str) -> str:
    return {
        "false": _("False"),
        "imprecise": _("Imprecise"),
        "depends": _("It depends"),
        "true": _("True"),
    }[verdict]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("myths", MythsDirective)
    app.add_directive("myths-count", MythsCountDirective)
    app.connect("doctree-resolved", _link_scripts)
