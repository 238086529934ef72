"""Which Python is found for a request, and what is said when none is."""

import json
import sys
from pathlib import Path

import pytest

from mpdocs.runner import InterpreterNotFound, current, find, find_all

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    for name in ("PYENV_ROOT", "UV_PYTHON_INSTALL_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def pretend(path: Path, version: str, **changes: object) -> Path:
    """Put an executable there that answers as this version of CPython would."""
    answer = {
        "implementation": "CPython",
        "version": version,
        "build": f"{version} (pretended)",
        "free_threaded": False,
        "methods": ["spawn", "fork"],
        "platform": "linux",
    }
    return executable(path, f"#!/bin/sh\necho '{json.dumps(answer | changes)}'\n")


def executable(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


def test_the_current_interpreter_describes_itself() -> None:
    found = current()
    assert found.path == Path(sys.executable)
    assert found.python == sys.version_info[:2]
    assert found.build == sys.version
    assert str(found).startswith(f"CPython {found.version}")
    assert "spawn" in found.methods


def test_the_current_interpreter_is_preferred() -> None:
    assert find("{}.{}".format(*sys.version_info)) == current()


def test_all_that_are_found_are_of_different_supported_versions() -> None:
    found = [interpreter.python for interpreter in find_all()]
    assert found == sorted(set(found))
    assert current().python in found


@posix
@pytest.mark.parametrize(
    "folder",
    [
        "bin",
        ".pyenv/versions/3.99.1/bin",
        ".local/pythons/3.99/bin",
        ".local/share/uv/python/cpython-3.99.1-linux-x86_64-gnu/bin",
    ],
)
def test_a_version_is_found_where_tools_put_it(home: Path, folder: str) -> None:
    path = pretend(home / folder / "python3.99", "3.99.1")
    found = find("3.99")
    assert (found.path, found.version, found.python) == (path, "3.99.1", (3, 99))
    assert found.methods == ("fork", "spawn")


@posix
def test_the_newest_patch_is_preferred_by_number_and_a_release_to_its_candidate(home: Path) -> None:
    for version in ("3.99.2", "3.99.10", "3.99.10rc2", "3.99.9"):
        pretend(home / f".pyenv/versions/{version}/bin/python3.99", version)
    assert find("3.99").version == "3.99.10"


@posix
def test_a_shim_without_a_python_behind_it_is_passed_over(home: Path) -> None:
    executable(home / "bin/python3.99", "#!/bin/sh\necho 'pyenv: not found' >&2\nexit 127\n")
    path = pretend(home / ".local/pythons/3.99/bin/python3.99", "3.99.0")
    assert find("3.99").path == path


@posix
def test_an_executable_of_another_version_is_passed_over(home: Path) -> None:
    pretend(home / "bin/python3.99", "3.98.0")
    with pytest.raises(InterpreterNotFound, match=r"bin/python3\.99: is CPython 3\.98\.0"):
        find("3.99")


@posix
def test_a_free_threaded_build_is_its_own_request(home: Path) -> None:
    pretend(home / "bin/python3.99t", "3.99.0", free_threaded=True)
    pretend(home / ".pyenv/versions/3.99.0t/bin/python3.99", "3.99.0", free_threaded=True)
    assert find("3.99t").free_threaded
    with pytest.raises(InterpreterNotFound, match=r"is CPython 3\.99\.0 \(free-threaded\)"):
        find("3.99")


@posix
def test_a_path_is_taken_as_it_is(home: Path) -> None:
    path = pretend(home / "build/python", "3.99.0")
    assert find(str(path)).path == path


@posix
def test_a_rebuilt_executable_is_asked_again(home: Path) -> None:
    path = pretend(home / "build/python", "3.99.0")
    assert find(str(path)).version == "3.99.0"
    pretend(path, "3.99.1")
    assert find(str(path)).version == "3.99.1"


@posix
def test_another_implementation_is_refused(home: Path) -> None:
    path = pretend(home / "build/pypy", "3.11.0", implementation="PyPy")
    with pytest.raises(InterpreterNotFound, match="is PyPy, not CPython"):
        find(str(path))


@pytest.mark.parametrize(
    "path", ["/nowhere/python", str(Path(__file__)), str(Path(__file__).parent)]
)
def test_a_path_without_a_python_is_named(path: str) -> None:
    with pytest.raises(InterpreterNotFound, match=path):
        find(path)


def test_what_is_missing_is_said_with_the_places_and_the_way_to_get_it(home: Path) -> None:
    with pytest.raises(InterpreterNotFound) as failure:
        find("3.99")
    message = str(failure.value)
    assert message.startswith("no Python 3.99 on this machine.")
    for part in ("PATH", str(home / ".pyenv"), "uv python install 3.99", "pyenv install 3.99"):
        assert part in message
