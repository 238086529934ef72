"""Which interpreters a person asked for, and what is installed in them."""

import subprocess
from functools import cache
from pathlib import Path

from mpdocs.runner.interpreter import SUPPORTED, Interpreter, current, find, find_all


def select(request: str | None) -> tuple[Interpreter, ...]:
    """Return the interpreters of a command line, in the order asked for, each once.

    ``None``: the one that runs this code. ``3.11,3.14t`` or paths: these. ``all``: every supported
    version. ``found``: those of them that this machine has.

    :raises InterpreterNotFound: when one that was asked for is missing.
    """
    if request is None:
        return (current(),)
    if request == "found":
        return find_all()
    names = SUPPORTED if request == "all" else tuple(filter(None, request.split(",")))
    return tuple(dict.fromkeys(find(name.strip()) for name in names))


def has_module(interpreter: Interpreter, module: str) -> bool:
    """Tell whether the interpreter can find a top-level module, without importing it."""
    return _has_module(interpreter.path, module)


@cache
def _has_module(python: Path, module: str) -> bool:
    code = "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)"
    # -I as for the probe: what counts is what the interpreter has, not the caller's folder
    return subprocess.run([python, "-I", "-c", code, module], timeout=60).returncode == 0
