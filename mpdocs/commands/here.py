"""The project that a command was called in."""

from pathlib import Path

from mpdocs.commands.failure import CommandFailed
from mpdocs.project import Project, project_of


def project_here() -> Project:
    """The project around the working folder; ``CommandFailed`` outside of one."""
    try:
        return project_of(Path.cwd())
    except FileNotFoundError as error:
        raise CommandFailed(f"{error}\nCall this command inside a checkout of the site.") from None
