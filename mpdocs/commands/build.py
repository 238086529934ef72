"""``build``: prove the examples, then build the site."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.commands.pytest_call import WORKERS, pytest
from mpdocs.project import Project

if TYPE_CHECKING:
    from mpdocs.commands import Commands

PROVE = ("examples", "docs", *WORKERS, "-q", "--record", "stale")
"""What pytest is asked before pages are built: scripts that changed run, the others do not."""


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "build",
        help="prove what changed and build the site in both languages",
        description="Run the examples that changed, compare the pages' two languages, then build. "
        "Output goes to build/<format>/ unless --output says otherwise.",
    )
    parser.add_argument("format", choices=["html", "htmlzip", "pdf", "epub"], nargs="?")
    parser.add_argument("--output", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--pages-only",
        action="store_true",
        help="do not run pytest first; the pages still refuse examples without a record",
    )
    parser.add_argument(
        "--each", action="store_true", help="pdf, epub: also a book of each single language"
    )
    parser.set_defaults(command=command, format="html")


def command(options: argparse.Namespace) -> int:
    """Prove and build."""
    project = project_here()
    if not options.pages_only:
        prove(project)
    output = options.output or project.root / "build" / options.format
    built = pages(project, options.format, output.resolve(), each=options.each)
    print(f"built {project.display(built)}")
    return 0


def prove(project: Project) -> None:
    """Run what changed; ``CommandFailed`` when an example or a page is wrong."""
    if code := pytest(project, PROVE):
        raise CommandFailed(
            f"Nothing was built: pytest ended with exit code {code}. Mend what it says above "
            "and run the command again."
        )


def pages(project: Project, wanted: str, output: Path, *, each: bool = False) -> Path:
    """Build one format into a folder; the file to open."""
    # Sphinx takes a second to import: only where pages are built
    from mpdocs.sphinx import formats, site

    try:
        if wanted == "html":
            site.build(project, output)
            return output / "index.html"
        return formats.build(project, wanted, output, each=each)
    except (site.SiteError, formats.FormatError) as error:
        raise CommandFailed(str(error)) from None
