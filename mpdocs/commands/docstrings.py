"""``docstrings``: bring the catalogue of translated docstrings up to date."""

import argparse
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here

if TYPE_CHECKING:
    from mpdocs.commands import Commands


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "docstrings",
        help="collect the docstrings that pages show into the catalogue of translations",
        description="Collect every docstring that a Chinese page shows into the gettext catalogue "
        "below docs/_shared/locale. Translations that are there stay; new entries are empty.",
    )
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Collect; translations that are there stay."""
    from mpdocs.sphinx import site

    try:
        print(site.update_docstrings(project_here()))
    except site.SiteError as error:
        raise CommandFailed(str(error)) from None
    return 0
