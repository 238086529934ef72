"""Running pytest from a command, as a person would."""

import subprocess
import sys
from collections.abc import Sequence

from mpdocs.project import Project

WORKERS = ("-n", "auto")
"""One worker for each core: an example mostly waits for its own children."""


def pytest(project: Project, arguments: Sequence[str]) -> int:
    """Run pytest in the project's folder, in a process of its own; its exit code."""
    command = [sys.executable, "-m", "pytest", *arguments]
    print("$ " + " ".join(["python", *command[1:]]), flush=True)
    return subprocess.run(command, cwd=project.root).returncode
