"""``fetch``: get the checkers that pip does not install."""

import argparse
from typing import TYPE_CHECKING

from mpdocs import checkers
from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here

if TYPE_CHECKING:
    from mpdocs.commands import Commands


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "fetch",
        help="get a checker that npm distributes",
        description="Install vnu (valid HTML, for the tests; it needs Java) or lighthouse (for "
        "`audit`) into build/npm, in the version and with the hashes of requirements/npm.",
    )
    parser.add_argument("checker", choices=checkers.CHECKERS)
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Fetch and say where it is."""
    project = project_here()
    try:
        found = checkers.fetch(project, options.checker)
    except checkers.CheckerError as error:
        raise CommandFailed(str(error)) from None
    print(project.display(found))
    return 0
