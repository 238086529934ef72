"""Run one script as a real program and report what became of it and of all it started."""

from mpdocs.runner.interpreter import (
    SUPPORTED,
    Interpreter,
    InterpreterNotFound,
    current,
    find,
    find_all,
)
from mpdocs.runner.run import Orphan, ProcessSeen, Run, Stack, run
from mpdocs.runner.selection import has_module, select

__all__ = [
    "SUPPORTED",
    "Interpreter",
    "InterpreterNotFound",
    "Orphan",
    "ProcessSeen",
    "Run",
    "Stack",
    "current",
    "find",
    "find_all",
    "has_module",
    "run",
    "select",
]
