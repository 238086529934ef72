"""``verify`` and ``matrix``: run examples, and record what was proven."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands.here import project_here
from mpdocs.commands.pytest_call import WORKERS, pytest

if TYPE_CHECKING:
    from mpdocs.commands import Commands


def add_to(commands: "Commands") -> None:
    """Add both commands."""
    parser = commands.add_parser(
        "verify",
        help="run examples and record what they print",
        description="Run examples under every start method; write passing runs to verified/.",
    )
    parser.add_argument("files", type=Path, nargs="*", help="default: all examples")
    parser.add_argument("--python", metavar="VERSIONS", help="3.11,3.14t, a path, all or found")
    parser.set_defaults(command=verify)
    parser = commands.add_parser(
        "matrix",
        help="verify on every supported Python that this machine has",
        description="The same as: verify --python found, or all where every one is wanted.",
    )
    parser.add_argument("files", type=Path, nargs="*", help="default: all examples")
    parser.add_argument("--python", metavar="VERSIONS", default="found")
    parser.set_defaults(command=verify)


def verify(options: argparse.Namespace) -> int:
    """Run the harness with recording on; pytest's exit code."""
    project = project_here()
    files = [project.display(path) for path in options.files] or ["examples"]
    chosen = ["--python", options.python] if options.python else []
    return pytest(project, [*files, *WORKERS, "--record", "all", "-q", *chosen])
