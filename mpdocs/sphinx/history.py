"""When a page was last changed, and where it can be changed: both from Git.

Where Git cannot tell (no repository, a clone without its history), a page says nothing.
"""

import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from mpdocs.project import project_of


@cache  # every page of a build asks
def last_changes(root: Path) -> dict[str, str]:
    """The day (ISO 8601) of the last commit that touched each file under ``docs/``, by its path.

    Empty where there is no history to ask: a shallow clone would name the day of its only commit.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    found: dict[str, str] = {}
    day = ""
    for line in _git(root, "-c", "core.quotePath=false", "log", "--format=@%cs", "--name-only",
                     "--relative", "--", "docs").splitlines():  # fmt: skip
        if line.startswith("@"):
            day = line[1:]
        elif line:
            found.setdefault(line, day)
    return found


def source_address(path: str) -> str:
    """Where a file of this version can be read and changed on the web; empty where unknown.

    Read the Docs tells where it has the repository from
    (https://docs.readthedocs.com/platform/stable/reference/environment-variables.html).
    """
    clone = os.environ.get("READTHEDOCS_GIT_CLONE_URL", "").removesuffix(".git")
    identifier = os.environ.get("READTHEDOCS_GIT_IDENTIFIER", "")
    if not clone.startswith("https://") or not identifier:
        return ""
    return f"{clone}/edit/{identifier}/{path}"


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8"
        )
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _add(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if app.builder.name != "html" or doctree is None:
        return
    project = project_of(Path(app.srcdir))
    path = project.display(Path(app.env.doc2path(pagename)))
    context["last_change"] = last_changes(project.root).get(path)
    context["edit_address"] = source_address(path)


def setup(app: Sphinx) -> None:
    """Tell each page."""
    app.connect("html-page-context", _add)
