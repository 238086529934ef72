"""Checkers of the built site that npm distributes: the Nu Html Checker, and Lighthouse.

``requirements/npm`` pins them and all that they need, with hashes. They are fetched into
``build/npm`` when somebody asks for it, never by a test.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Literal, get_args

from mpdocs.project import Project

Checker = Literal["vnu", "lighthouse"]
CHECKERS: tuple[Checker, ...] = get_args(Checker)
_PACKAGES = {"vnu": "vnu-jar", "lighthouse": "lighthouse"}
_FILES = {"vnu": "vnu-jar/build/dist/vnu.jar", "lighthouse": "lighthouse/cli/index.js"}


class CheckerError(Exception):
    """A checker cannot be fetched or does not run; the message says what to do."""


def find(project: Project, checker: Checker) -> Path | None:
    """The file that a Java or Node runtime is given, where the pinned version has been fetched."""
    modules = project.root / "build" / "npm" / "node_modules"
    try:
        installed = _json(modules / _PACKAGES[checker] / "package.json")["version"]
    except OSError:
        return None
    locked = _json(project.root / "requirements" / "npm" / "package-lock.json")["packages"]
    wanted = locked[f"node_modules/{_PACKAGES[checker]}"]["version"]
    return modules / _FILES[checker] if installed == wanted else None


def fetch(project: Project, checker: Checker) -> Path:
    """Install the pinned version, checked by hash, unless it is there; the file to run.

    Raises ``CheckerError`` without npm, or with what npm says is wrong.
    """
    if found := find(project, checker):
        return found
    npm = shutil.which("npm")
    if npm is None:
        raise CheckerError(
            f"{checker} comes from npm, and npm is not on PATH. It is a part of Node.js: "
            "https://nodejs.org, or on Debian and Ubuntu: apt install npm"
        )
    folder = project.root / "build" / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(project.root / "requirements" / "npm" / name, folder / name)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if checker == "vnu":
        command.append("--omit=dev")  # Lighthouse and its 140 packages
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_UPDATE_NOTIFIER": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    found = find(project, checker)
    if done.returncode or found is None:
        raise CheckerError(
            f"npm could not install {checker} (exit code {done.returncode}). Without network, or a "
            f"registry that npm is set up to use, it cannot:\n{done.stdout.strip()}"
        )
    return found


def _json(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
