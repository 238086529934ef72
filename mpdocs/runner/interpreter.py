"""The Python that runs a script: the one at hand, or another one found on this machine."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SUPPORTED = ("3.11", "3.12", "3.13", "3.14", "3.15")
"""The versions of CPython every script is meant for."""

_PROBE = """
import json, multiprocessing, platform, sys, sysconfig
print(json.dumps({
    "implementation": platform.python_implementation(),
    "version": platform.python_version(),
    "build": sys.version,
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "methods": multiprocessing.get_all_start_methods(),
    "platform": sys.platform,
}))
"""
_PROBE_SECONDS = (
    30.0  # a first start on a cold disk under load, with every .pyc still to be written
)
_METHODS = ("fork", "spawn", "forkserver")
_PLATFORMS = {"darwin": "macos", "win32": "windows"}


class InterpreterNotFound(LookupError):
    """No interpreter of this machine answers the request; the message says where it was sought."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A Python that was started once and answered."""

    path: Path
    version: str
    """As ``platform.python_version()`` gives it: ``3.14.10``, ``3.15.0rc2``."""
    build: str
    """``sys.version``: two builds of one version differ here."""
    free_threaded: bool
    methods: tuple[str, ...]
    """The start methods it has, of ``fork``, ``spawn``, ``forkserver``, in this order."""
    platform: str
    """``linux``, ``macos`` or ``windows``."""

    @property
    def python(self) -> tuple[int, int]:
        """Major and minor version: ``(3, 14)``."""
        major, minor = self.version.split(".")[:2]
        return int(major), int(minor)

    @property
    def release(self) -> tuple[int, int, int]:
        """Major, minor and patch: ``(3, 14, 10)``; a release candidate counts as its release."""
        major, minor, patch = self.version.split(".")[:3]
        digits = patch[: len(patch) - len(patch.lstrip("0123456789"))]
        return int(major), int(minor), int(digits)

    @property
    def name(self) -> str:
        """As a person asks for it: ``3.14``, or ``3.14t`` for the free-threaded build."""
        return "{}.{}".format(*self.python) + ("t" if self.free_threaded else "")

    def __str__(self) -> str:
        """``CPython 3.14.10``, with ``(free-threaded)`` where it is."""
        return f"CPython {self.version}{' (free-threaded)' if self.free_threaded else ''}"


def current() -> Interpreter:
    """Return the interpreter that runs this code.

    :raises InterpreterNotFound: when it is not CPython or does not start a second time.
    """
    return _ask(Path(sys.executable))


def find(request: str) -> Interpreter:
    """Return the interpreter that ``request`` names.

    A request is a version (``3.14``), a version with ``t`` for its free-threaded build (``3.14t``),
    or the path of an executable. For a version the current interpreter is taken if it fits, else
    the newest patch release on this machine. Each candidate is really started: a pyenv shim that
    has no such version behind it is passed over.

    :raises InterpreterNotFound: when none answers the request.
    """
    if not _is_version(request):
        return _ask(_as_path(request))
    looked: list[str] = []
    found: list[Interpreter] = []
    for candidate in _candidates(request):
        try:
            interpreter = _ask(candidate)
        except InterpreterNotFound as error:
            looked.append(str(error))
            continue
        if not _fits(interpreter, request):
            looked.append(f"{candidate}: is {interpreter}")
        elif candidate == Path(sys.executable):
            return interpreter
        else:
            found.append(interpreter)
    if not found:
        raise InterpreterNotFound(_not_found(request, looked))
    return max(found, key=lambda interpreter: _patch(interpreter.version))


def find_all() -> tuple[Interpreter, ...]:
    """Return one interpreter for each supported version that this machine has, oldest first."""
    found = []
    for version in SUPPORTED:
        try:
            found.append(find(version))
        except InterpreterNotFound:
            continue
    return tuple(found)


def _is_version(request: str) -> bool:
    major, dot, minor = request.removesuffix("t").partition(".")
    return bool(dot) and major.isdigit() and minor.isdigit()


def _as_path(request: str) -> Path:
    return Path(shutil.which(request) or request).absolute()


def _fits(interpreter: Interpreter, request: str) -> bool:
    return request == interpreter.name


def _patch(version: str) -> tuple[int, bool, str]:
    """Order ``3.15.0rc1`` before ``3.15.0``, and ``3.14.9`` before ``3.14.10``."""
    patch = version.split(".")[2]
    digits = patch[: len(patch) - len(patch.lstrip("0123456789"))]
    return int(digits), digits == patch, patch


def _not_found(request: str, looked: list[str]) -> str:
    tried = "".join(f"\n  {line}" for line in looked) or "\n  (no candidate)"
    return (
        f"no Python {request} on this machine. Looked for python{request} in:"
        + "".join(f"\n  {place}" for place in _places(request))
        + f"\nTried:{tried}"
        + f"\nGet one with: uv python install {request}   or: pyenv install {request}"
        + "\nor give the path of an executable instead of a version."
    )


def _places(request: str) -> list[str]:
    folders = [str(folder / pattern) for folder, pattern in _folders(request)]
    launcher = [f"py -{request}"] if sys.platform == "win32" else []
    return [sys.executable, "PATH", *folders, *launcher]


def _folders(request: str) -> list[tuple[Path, str]]:
    home = Path.home()
    pyenv = Path(os.environ.get("PYENV_ROOT") or home / ".pyenv")
    uv = Path(
        os.environ.get("UV_PYTHON_INSTALL_DIR") or home / ".local" / "share" / "uv" / "python"
    )
    plain = request.removesuffix("t")
    return [
        (pyenv / "versions", f"{plain}*/bin"),
        (home / ".local" / "pythons", "*/bin"),
        (uv, f"*{plain}*/bin"),
    ]


def _candidates(request: str) -> Iterator[Path]:
    yield Path(sys.executable)
    seen = set()
    for path in _named(f"python{request}", request):
        real = path.resolve()
        if real not in seen:
            seen.add(real)
            yield path


def _named(name: str, request: str) -> Iterator[Path]:
    for folder in os.get_exec_path():
        if on_path := shutil.which(name, path=folder):
            yield Path(on_path).absolute()
    for folder_of_versions, pattern in _folders(request):
        for folder_of_one in sorted(folder_of_versions.glob(pattern)):
            if (path := folder_of_one / name).is_file():
                yield path
    if sys.platform == "win32" and shutil.which("py"):
        asked = subprocess.run(
            ["py", f"-{request}", "-c", "import sys; print(sys.executable)"],
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
        )
        if asked.returncode == 0:
            yield Path(asked.stdout.strip())


def _ask(path: Path) -> Interpreter:
    try:
        return _probe(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise InterpreterNotFound(f"{path}: {error.strerror}") from None


@cache
def _probe(path: Path, changed: int) -> Interpreter:
    """Start the executable and let it describe itself; remembered until the file changes."""
    try:
        # -I: neither the caller's PYTHON* variables nor its folder have a say in what it is
        done = subprocess.run(
            [path, "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
        )
    except OSError as error:
        raise InterpreterNotFound(f"{path}: {error.strerror}") from None
    except subprocess.TimeoutExpired:
        raise InterpreterNotFound(f"{path}: no answer within {_PROBE_SECONDS:g} s") from None
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        why = said[-1] if said else f"exit code {done.returncode}"
        raise InterpreterNotFound(f"{path}: is no Python that runs ({why})") from None
    if answer["implementation"] != "CPython":
        raise InterpreterNotFound(f"{path}: is {answer['implementation']}, not CPython")
    return Interpreter(
        path=path,
        version=answer["version"],
        build=answer["build"],
        free_threaded=answer["free_threaded"],
        methods=tuple(method for method in _METHODS if method in answer["methods"]),
        platform=_PLATFORMS.get(answer["platform"], answer["platform"]),
    )
