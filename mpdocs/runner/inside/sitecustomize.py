"""Runs inside every Python process of a run, before the script: its ear, and one hand.

The hand: it chooses the *default* start method, as if the platform had another default. A script
that calls ``set_start_method`` or ``get_context`` itself still has its way.

The ear: into the journal of the run (see ``mpdocs.runner.journal``) goes who began whom and which
shared memory was created; and on one real-time signal the process writes all its threads' stacks to
its stderr and dies of it. ``faulthandler`` is *not* enabled for crashes: a script that aborts must
print here what it prints at its reader's.

Standard library only, no import of anything that is not built in, no Python frame of its own left
on anybody's stack (it would show up in tracebacks), and nothing at all without the runner's
variables.
"""

# Other modules' private parts have no types.
# ruff: noqa: ANN401

import os
import sys

TYPE_CHECKING = False  # what typing.TYPE_CHECKING is, without the price of importing typing
if TYPE_CHECKING:
    from typing import Any


class _Changed:
    """A loader that lets the real one do its work and then changes the finished module."""

    def __init__(self, loader: "Any", change: "Any") -> None:
        self.loader, self.change = loader, change

    def create_module(self, spec: "Any") -> "Any":
        return self.loader.create_module(spec)

    def exec_module(self, module: "Any") -> None:
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        self.change(module)


class _Finder:
    """Knows the few modules that are changed when, and only when, somebody imports them."""

    def find_spec(self, name: str, path: "Any" = None, target: "Any" = None) -> "Any":
        change = _CHANGES.get(name)
        if change is not None:
            for finder in sys.meta_path:
                spec = None if finder is self else finder.find_spec(name, path, target)
                if spec is not None:
                    spec.loader = _Changed(spec.loader, change)  # type: ignore[assignment]
                    return spec
        return None


class _Name:
    """Stands for ``SharedMemory._name``, which is set right after a segment was opened.

    A wrapper around ``shm_open`` would be the obvious place, but then the traceback of every script
    that opens a segment that is gone would go through this file.
    """

    def __get__(self, segment: "Any", owner: "Any" = None) -> "Any":
        return None if segment is None else segment.__dict__.get("_name")

    def __set__(self, segment: "Any", name: str) -> None:
        segment.__dict__["_name"] = name
        if segment._flags & os.O_CREAT:
            # the inode tells it from a segment that somebody else creates later under this name
            _note("segment", os.getpid(), name, os.fstat(segment._fd).st_ino)


def _note(*event: object) -> None:
    """Append one line to the journal; O_APPEND keeps the lines of many processes apart."""
    try:
        journal = os.open(os.environ["MPDOCS_JOURNAL"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    except (OSError, KeyError):  # the run is over, or the script has emptied its environment
        return
    try:
        os.write(journal, f"{event!r}\n".encode("utf-8", "backslashreplace"))
    finally:
        os.close(journal)


def _change_context(context: "Any") -> None:
    chosen = context._concrete_contexts[os.environ["MPDOCS_METHOD"]]
    context._default_context._default_context = chosen


def _change_process(process: "Any") -> None:
    # all descendants inherit it: a named semaphore of this run bears the token of this run
    process._current_process._config["semprefix"] = f"/mp{os.environ['MPDOCS_RUN']}"
    parent_process = process._ParentProcess

    def begin_as_child(*arguments: object) -> object:
        # Process._bootstrap calls this right after it made itself the current process
        _note("name", os.getpid(), process._current_process.name)
        return parent_process(*arguments)

    process._ParentProcess = begin_as_child


def _change_shared_memory(shared_memory: "Any") -> None:
    if shared_memory._USE_POSIX:
        shared_memory.SharedMemory._name = _Name()


_CHANGES: "dict[str, Any]" = {
    "multiprocessing.context": _change_context,
    "multiprocessing.process": _change_process,
    "multiprocessing.shared_memory": _change_shared_memory,
}


def _role() -> str:
    for argument in sys.orig_argv:
        if argument == "--multiprocessing-fork":
            return "spawn child"
        if "from multiprocessing.forkserver import main" in argument:
            return "fork server"
        if "from multiprocessing.resource_tracker import main" in argument:
            return "resource tracker"
    return "program"


def _note_beginnings() -> None:
    import time

    pid, role = os.getpid(), _role()
    _note("start", pid, os.getppid(), role, time.monotonic())

    def after_in_child() -> None:
        nonlocal pid, role
        parent, pid = pid, os.getpid()
        role = "forkserver child" if role == "fork server" else "fork child"
        _note("fork", pid, parent, role, time.monotonic())

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=after_in_child)


def _note_endings() -> None:
    import atexit
    import time

    leave = os._exit

    def note() -> None:
        _note("end", os.getpid(), time.monotonic())

    def note_and_leave(status: int) -> None:
        note()
        leave(status)

    os._exit = note_and_leave  # type: ignore[assignment]
    atexit.register(note)


def _dump_on_signal(signal: int) -> None:
    import faulthandler

    # chain: after the dump the signal does what it does by default, it ends the process
    faulthandler.register(signal, file=2, all_threads=True, chain=True)


def _in_subinterpreter() -> bool:
    """An interpreter beside the main one (3.14) runs this file too: same process, noted already."""
    try:
        import faulthandler  # noqa: F401 - built in, and refuses to load in a subinterpreter
    except ImportError:
        return True
    return False


def _also(name: str, change: "Any") -> None:
    """Have ``change`` called with the module as well, when it is imported or at once."""
    before = _CHANGES.get(name)

    def both(module: "Any") -> None:
        if before is not None:
            before(module)
        change(module)

    _CHANGES[name] = both if before is not None else change
    if name in sys.modules:
        change(sys.modules[name])


def _load_hook(folder: str) -> None:
    """Load the package in this folder and let it change modules in its own way.

    It gets a name that no script has, so it is there for nobody to import by accident.
    """
    import importlib.util

    path = os.path.join(folder, "__init__.py")  # noqa: PTH118 - pathlib is not imported here
    spec = importlib.util.spec_from_file_location(
        "_mpdocs_hook", path, submodule_search_locations=[folder]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["_mpdocs_hook"] = module
    spec.loader.exec_module(module)
    module.install(_also)


if "MPDOCS_RUN" in os.environ and "MPDOCS_JOURNAL" in os.environ:
    sys.meta_path.insert(0, _Finder())
    if not _in_subinterpreter():
        _note_beginnings()
        if "MPDOCS_TRACE" in os.environ:
            _note_endings()
        if "MPDOCS_SIGNAL" in os.environ:
            _dump_on_signal(int(os.environ["MPDOCS_SIGNAL"]))
        if "MPDOCS_HOOK" in os.environ and _role() != "resource tracker":
            _load_hook(os.environ["MPDOCS_HOOK"])
