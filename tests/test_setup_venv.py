"""tools/venv.py: what it tells a person, when it works, when it does nothing. No network."""

import ast
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "tools" / "venv.py"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def load() -> ModuleType:
    """The script as a module; it lies in no package, for it runs before anything is installed."""
    spec = importlib.util.spec_from_file_location("venv_tool", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A project with the files that an environment depends on."""
    (tmp_path / "requirements").mkdir()
    for name in tool.SETS:
        lock = f"setuptools==1.0 \\\n    --hash=sha256:00\n{name}==2.0 \\\n    --hash=sha256:11\n"
        tool.lock(tmp_path, name).write_text(lock)
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.ruff]\nline-length = 1\n'
    )
    return tmp_path


class Filled:
    """Stands in for the installer: notes which sets it was asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sets: list[str] = []
        monkeypatch.setattr(tool.Environment, "fill", lambda _, name: self.sets.append(name))
        # as with uv: an environment without pip is made in a twentieth of the time
        monkeypatch.setattr(tool.shutil, "which", lambda _: "uv")


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Filled:
    return Filled(monkeypatch)


def command(*arguments: str, path: Path, python: str = sys.executable) -> str:
    """What the script says when it is run with nothing but ``path`` on PATH."""
    done = subprocess.run(
        [python, str(SCRIPT), *arguments], capture_output=True, text=True, env={"PATH": str(path)}
    )
    assert done.returncode == 1
    return done.stderr


def stand_in(folder: Path, name: str, answer: str) -> Path:
    """A program that answers every question with ``answer``."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho {answer}\n")
    program.chmod(0o755)
    return program


def test_an_old_python_can_read_the_script_so_that_it_can_say_it_is_too_old() -> None:
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(tool, "OLDEST", (3, 99))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tool.main(["dev"]) == 1
    said = capsys.readouterr().err
    assert "CPython 3.99 or newer is needed" in said
    assert f"is cpython {sys.version_info[0]}.{sys.version_info[1]}" in said
    assert "PYTHON=/path/to/python3.13" in said


@POSIX
def test_the_newest_python_that_starts_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in(tmp_path, "python3.15", "pyenv: not installed; exit 127")  # as a shim does
    stand_in(tmp_path, "python3.14", "pypy 3 14")
    wanted = stand_in(tmp_path, "python3.13", "cpython 3 13")
    stand_in(tmp_path, "python3.12", "cpython 3 12")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tool.newer_python() == str(wanted)


@POSIX
def test_an_old_python_hands_over_to_a_newer_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(tool, "OLDEST", (3, 11))
    monkeypatch.setattr(tool.sys, "version_info", (3, 9, 1))
    newer = tmp_path / "python3.12"
    newer.write_text('#!/bin/sh\n[ "$1" = -I ] && echo cpython 3 12 || echo handed "$2"\n')
    newer.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert tool.main(["dev"]) == 0
    assert capfd.readouterr().out == "handed dev\n"


def test_an_environment_is_made_once(
    checkout: Path, filled: Filled, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.set_up(checkout, "docs")
    assert "Setting up .venv" in capsys.readouterr().out
    tool.set_up(checkout, "docs")
    assert capsys.readouterr().out == ""
    assert filled.sets == ["docs"]


def test_who_develops_keeps_what_the_tests_need(checkout: Path, filled: Filled) -> None:
    tool.set_up(checkout, "docs")
    tool.set_up(checkout, "dev")
    tool.set_up(checkout, "docs")
    assert filled.sets == ["docs", "dev"]
    tool.lock(checkout, "docs").write_text("setuptools==2.0\n")
    tool.set_up(checkout, "docs")
    assert filled.sets == ["docs", "dev", "dev"]


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("requirements/docs.txt", True),
        ("requirements/dev.txt", False),
        ("pyproject.toml [project]", True),
        ("pyproject.toml [tool.ruff]", False),
    ],
)
def test_only_what_an_environment_depends_on_makes_it_anew(
    checkout: Path, filled: Filled, changed: str, again: bool
) -> None:
    tool.set_up(checkout, "docs")
    path, _, table = changed.partition(" ")
    text = (checkout / path).read_text()
    (checkout / path).write_text(
        text.replace(table, f"{table}\nadded = 1") if table else text + "\n"
    )
    tool.set_up(checkout, "docs")
    assert filled.sets == ["docs"] * (1 + again)


def test_another_python_makes_it_anew(
    checkout: Path,
    filled: Filled,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tool.set_up(checkout, "docs")
    keys = tool.Environment(checkout).installed()
    monkeypatch.setattr(tool.sys, "abiflags", "t", raising=False)
    assert tool.key(checkout, "docs", "cpython-314t") != keys["docs"]
    tool.set_up(checkout, "docs")
    assert "broken or of another Python" in capsys.readouterr().out


def test_a_broken_environment_is_made_anew(
    checkout: Path, filled: Filled, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.set_up(checkout, "docs")
    tool.Environment(checkout).python.unlink()
    tool.set_up(checkout, "docs")
    assert ".venv is broken" in capsys.readouterr().out
    assert tool.Environment(checkout).python.exists()
    assert filled.sets == ["docs", "docs"]


def test_an_interrupted_set_up_is_not_taken_for_a_complete_one(
    checkout: Path, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool.set_up(checkout, "docs")
    tool.lock(checkout, "docs").write_text("setuptools==2.0\n")

    def interrupted(environment: object, name: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(tool.Environment, "fill", interrupted)
        with pytest.raises(KeyboardInterrupt):
            tool.set_up(checkout, "docs")
    assert tool.Environment(checkout).installed() == {}


def test_a_python_without_ensurepip_says_which_package_is_missing(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool.shutil, "which", lambda _: None)
    monkeypatch.setattr(tool.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(tool.SetupError, match=f"apt install python3.{sys.version_info[1]}-venv"):
        tool.set_up(checkout, "docs")


PIP_OFFLINE = """\
Collecting furo==2025.12.19
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('Failed to
establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/furo/
ERROR: No matching distribution found for furo==2025.12.19
"""
PIP_HASH = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.
    furo==2025.12.19: Expected sha256 00, Got 11
"""
UV_OFFLINE = "error: Failed to fetch: `https://example.org/simple/furo/`\n  cause: dns error\n"
UV_HASH = "error: Failed to download `furo==2025.12.19`\n  cause: Hash mismatch for `furo`\n"


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        (PIP_OFFLINE, "index cannot be reached"),
        (UV_OFFLINE, "index cannot be reached"),
        (PIP_HASH, "its hash differs"),
        (UV_HASH, "its hash differs"),
        ("OSError: [Errno 28] No space left on device\n", "disk is full"),
        ("error: something else\n", "last lines say why"),
    ],
)
def test_a_failed_step_is_named_with_its_cause(output: str, cause: str, tmp_path: Path) -> None:
    said = tool.why("installing requirements/docs.txt", output, tmp_path / "setup.log")
    assert said.startswith("Stopped at: installing requirements/docs.txt: ")
    assert cause in said
    assert output.strip().splitlines()[-1] in said
    assert str(tmp_path / "setup.log") in said


@POSIX
def test_an_installer_that_fails_leaves_its_whole_output_and_no_stamp(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = checkout / "uv"
    failing.write_text("#!/bin/sh\necho collecting stars\necho dns error >&2\nexit 2\n")
    failing.chmod(0o755)
    monkeypatch.setattr(tool.shutil, "which", lambda _: str(failing))
    with pytest.raises(tool.SetupError, match="installing setuptools: the package index"):
        tool.set_up(checkout, "docs")
    environment = tool.Environment(checkout)
    assert "collecting stars\ndns error\n" in environment.log.read_text()
    assert not environment.stamp.exists()


@POSIX
def test_every_package_is_checked_by_hash_and_none_is_looked_up_beyond_the_lock(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noting = checkout / "uv"
    noting.write_text(f'#!/bin/sh\necho "$@" >> {checkout}/calls\n')
    noting.chmod(0o755)
    monkeypatch.setattr(tool.shutil, "which", lambda _: str(noting))
    tool.set_up(checkout, "docs")
    first, second, link = (checkout / "calls").read_text().splitlines()
    for call, lock in ((first, ".venv/setuptools.txt"), (second, "requirements/docs.txt")):
        assert call.endswith(
            f"--require-hashes --no-deps --no-build-isolation -r {checkout}/{lock}"
        )
    assert link.endswith(f"--no-deps --no-build-isolation -e {checkout}")
    only = (checkout / ".venv" / "setuptools.txt").read_text()
    assert list(tool.split(only)) == ["setuptools"]
    stamp = json.loads(tool.Environment(checkout).stamp.read_text())
    assert list(stamp) == ["docs"]


def test_a_terminal_sees_one_line_change_and_a_log_four_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for terminal in (True, False):
        progress = tool.Progress(40, terminal)
        for number in range(40):
            progress.read(f"Collecting package-{number}==1.0 (from -r docs.txt)\n")
            progress.read("  Downloading package.whl (5 kB)\n")
        progress.wipe()
        said = capsys.readouterr().out
        assert said.count("\n") == (0 if terminal else 4)
        assert "40/40  package-39" in said
