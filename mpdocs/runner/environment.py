"""The environment variables a script runs with: few, fixed, and none of the caller's settings."""

import os
import sys
from pathlib import Path

from mpdocs.runner.folder import Folder
from mpdocs.runner.process_tree import STACK_SIGNAL

INSIDE = Path(__file__).parent / "inside"
"""Holds the ``sitecustomize`` that every process of a run imports when it starts."""

# Without these a program does not start at all: Windows' own folders, and the libraries of a Python
# that was built with --enable-shared and is found through them (as on GitHub's runners).
_KEPT = (
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "NUMBER_OF_PROCESSORS",
    "LD_LIBRARY_PATH",
)


def environment(
    interpreter: Path, folder: Folder, *, token: str, method: str, trace: bool
) -> dict[str, str]:
    """Return the variables for one run.

    No ``NO_COLOR``: output goes into files, and the caller's ``FORCE_COLOR`` is not handed on.
    No ``PYTHONHASHSEED``: a script whose output hangs on it must be seen to fail.
    No ``PYTHONFAULTHANDLER``: a script that crashes must print what it prints at its reader's; the
    stacks of one that hangs are asked for by a signal of our own.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    system = rf"{kept['SYSTEMROOT']}\System32" if sys.platform == "win32" else os.defpath
    variables = {
        **kept,
        "PATH": os.pathsep.join([str(interpreter.parent), system]),
        "HOME": str(folder.base),
        "TMPDIR": str(folder.base),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONNOUSERSITE": "1",
        "PYTHONPATH": str(INSIDE),
        "MPDOCS_RUN": token,
        "MPDOCS_METHOD": method,
        "MPDOCS_JOURNAL": str(folder.journal),
    }
    if trace:
        variables["MPDOCS_TRACE"] = "1"
    if STACK_SIGNAL is not None:
        variables["MPDOCS_SIGNAL"] = str(int(STACK_SIGNAL))
    if sys.platform == "win32":
        # there a file gets the ANSI code page unless told otherwise, and folders have other names
        variables |= {
            "PYTHONUTF8": "1",
            "USERPROFILE": str(folder.base),
            "TEMP": str(folder.base),
            "TMP": str(folder.base),
        }
    return variables
