"""``{verified-summary}``: how much is proven, counted from the records at each build."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from mpdocs import records
from mpdocs.project import Project, project_of
from mpdocs.sphinx import outcome


class VerifiedSummaryDirective(SphinxDirective):
    """A few numbers: examples, runs, and the settings they ran in."""

    def run(self) -> list[nodes.Node]:
        """Count what the records say of the scripts as they stand."""
        project = project_of(Path(self.env.srcdir))
        self.env.note_reread()  # records come and go: no list of dependencies would be complete
        proven = _proven(project)
        runs = sum(output.runs() for record in proven for output in record.outputs)
        pythons, _dot, settings = outcome.verified_in(*proven).partition(" · ")
        return [
            nodes.bullet_list(
                "",
                _number(f"{len(proven):,}", _("examples")),
                _number(f"{runs:,}", _("runs, all passed")),
                _number(pythons, settings),
                classes=["verified-summary"],
            )
        ]


def _number(number: str, counted: str) -> nodes.list_item:
    paragraph = nodes.paragraph("", "", nodes.strong("", number), nodes.Text(f" {counted}"))
    return nodes.list_item("", paragraph)


def _proven(project: Project) -> list[records.Record]:
    loaded = ((script, records.load(script)) for script in project.scripts())
    return [record for script, record in loaded if record and records.is_current(script, record)]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("verified-summary", VerifiedSummaryDirective)
