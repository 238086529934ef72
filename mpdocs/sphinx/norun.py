"""Python code that nobody runs: ``{norun}`` with its reason, and a warning where there is none."""

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from mpdocs.project import project_of
from mpdocs.sphinx import panel

logger = logging.getLogger(__name__)

PYTHON = frozenset({"python", "python3", "py", "py3", "pycon", "pycon3", "ipython", "ipython3"})


class NoRunDirective(SphinxDirective):
    """A code block that is not run, with the reason under which it is shown."""

    required_arguments = 1  # the language
    has_content = True
    option_spec: ClassVar = {"reason": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Build the panel."""
        reason = self.options.get("reason", "").strip()
        if not reason:
            logger.warning(
                "{norun} needs a :reason: that says why nobody runs this code",
                type="mpdocs",
                subtype="norun",
                location=self.get_location(),
            )
        code = "\n".join(self.content) + "\n"
        block = nodes.literal_block(code, code, language=self.arguments[0], norun=True)
        self.set_source_info(block)
        shown = panel.Panel(classes=["norun"])
        caption, _messages = self.state.inline_text(reason, self.lineno)
        said = nodes.inline("", "", nodes.Text(_("Not run here: ")), *caption)
        shown += panel.Caption("", "", said)
        shown += block
        return [shown]


def _warn_of_unrun_code(app: Sphinx, doctree: nodes.document) -> None:
    examples = project_of(Path(app.srcdir)).examples.resolve()
    for block in doctree.findall(nodes.FixedTextElement):
        if not _is_code(block) or isinstance(block, panel.Code) or block.get("norun"):
            continue
        source = block.get("source")  # set by literalinclude
        if source and Path(source).resolve().is_relative_to(examples):
            continue
        first = block.astext().strip().partition("\n")[0]
        logger.warning(
            "nobody runs this Python code: %r; make it a script in examples/ and show it with "
            "{example}, or say in {norun} why it cannot run",
            first,
            type="mpdocs",
            subtype="norun",
            location=block,
        )


def _is_code(block: nodes.Element) -> bool:
    if isinstance(block, nodes.literal_block):
        return str(block.get("language", "")).lower() in PYTHON
    return isinstance(block, nodes.doctest_block)


def setup(app: Sphinx) -> None:
    """Register the directive and the check."""
    app.add_directive("norun", NoRunDirective)
    app.connect("doctree-read", _warn_of_unrun_code)
