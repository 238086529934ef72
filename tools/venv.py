"""Make .venv and put the locked dependencies into it, with Python's standard library alone.

    python3 tools/venv.py docs      what building the site needs        requirements/docs.txt
    python3 tools/venv.py dev       that, and what the tests need       requirements/dev.txt

Make calls this before every target, so it is quick when there is nothing to do: it compares a key
(hash of the lock, of the package's metadata, kind of Python) with the one it left in .venv.

This file must parse on Python 3.7: who has an old Python shall read a message, not a SyntaxError.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST = (3, 11)
NEWEST = (3, 15)
ROOT = Path(__file__).resolve().parent.parent
# Each set holds everything of the sets before it, in the same versions.
SETS = ("docs", "dev")

# Which compiled packages fit an interpreter, by its own word: "cpython-314", "cpython-314t".
TAG = "sys.implementation.cache_tag + getattr(sys, 'abiflags', '')"
VERSION = "sys.implementation.name, *sys.version_info[:2]"


class SetupError(Exception):
    """The environment cannot be made; the text says why and what to do, for a person to read."""


def ask(python: str, question: str, needs: str = "sys") -> str:
    """The value of ``question`` in ``python``, or "" where it, or the import it needs, fails."""
    try:
        answer = subprocess.run(
            [python, "-I", "-c", f"import sys, {needs}; print({question})"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            text=True,
        )
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def fits(python: str) -> bool:
    """Whether ``python`` starts (a shim of pyenv may not) and is a CPython that is new enough."""
    name, *version = ask(python, VERSION).split() or [""]
    return name == "cpython" and tuple(map(int, version)) >= OLDEST


def newer_python() -> str:
    """The newest suitable ``python3.X`` on PATH, or "" """
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and fits(found):
            return found
    return ""


def too_old(name: str, version: tuple[int, ...], python: str) -> SetupError:
    """The message for a machine without a suitable Python."""
    return SetupError(
        f"CPython {OLDEST[0]}.{OLDEST[1]} or newer is needed; {python} is {name}"
        f" {version[0]}.{version[1]}, and no newer python3.X is on PATH.\n"
        "Install one (python.org, the system's packages, pyenv, uv), then run the command again.\n"
        "A Python that is not on PATH can be named:  make html PYTHON=/path/to/python3.13"
    )


def lock(root: Path, name: str) -> Path:
    """The lock file of the set ``name``."""
    return root / "requirements" / f"{name}.txt"


def split(text: str) -> dict[str, str]:
    """A lock file as package name -> its lines (requirement, marker, hashes)."""
    packages: dict[str, str] = {}
    for block in re.split(r"\n(?=[A-Za-z0-9])", text.strip()):
        name = block.split("==")[0]
        packages[name] = packages.get(name, "") + block.rstrip() + "\n"
    return packages


def key(root: Path, name: str, tag: str) -> str:
    """What an environment holding the set ``name`` depends on, as one hash."""
    import tomllib  # not at the top: Python 3.11 has it first

    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    metadata = [project.get("build-system"), project.get("project")]
    digest = hashlib.sha256(lock(root, name).read_bytes())
    digest.update(json.dumps([metadata, tag, str(root)], sort_keys=True).encode())
    return digest.hexdigest()


class Progress:
    """One line that changes on a terminal; elsewhere (a log) a line per quarter of the way."""

    def __init__(self, total: int, terminal: bool) -> None:
        self.total = total
        self.terminal = terminal
        self.done = 0
        self.width = 0
        self.waiting = False

    def say(self, text: str) -> None:
        """Show ``text`` for good."""
        self.wipe()
        print(f"  {text}", flush=True)

    def step(self, package: str) -> None:
        """One more package is there."""
        self.done += 1
        text = f"  {min(self.done, self.total)}/{self.total}  {package}"
        if self.terminal:
            print("\r" + text.ljust(self.width), end="", flush=True)
            self.width = len(text)
        elif self.total > 1 and self.done * 4 // self.total != (self.done - 1) * 4 // self.total:
            print(text, flush=True)

    def read(self, line: str) -> None:
        """Take in a line of the installer's output; show it only if it says how far things are."""
        package = re.match(
            r"(?:Collecting|Requirement already satisfied:|Ignoring) ([\w.-]+)", line
        )
        if package:
            self.step(package.group(1))
        elif line.startswith("Installing collected") and self.total > 1:
            self.say("all there, unpacking")
        elif line.startswith("Downloading "):  # uv, for the large ones
            self.say(line.strip())
        elif "Retrying (" in line and not self.waiting:
            self.waiting = True
            self.say("no answer from the package index, trying again")

    def wipe(self) -> None:
        """Take the changing line off the terminal."""
        if self.width:
            print("\r" + " " * self.width + "\r", end="", flush=True)
            self.width = 0


class Environment:
    """The folder ``.venv`` of a checkout, filled by pip, or by uv where that is on PATH."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp = self.folder / "locked.json"
        self.log = self.folder / "setup.log"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.uv = shutil.which("uv")

    def installed(self) -> dict[str, str]:
        """Set name -> key, as the last successful set-up left it."""
        try:
            keys = json.loads(self.stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return keys if isinstance(keys, dict) else {}

    def usable(self, tag: str) -> bool:
        """Whether there is an environment of this kind of Python that starts and can take more."""
        return ask(str(self.python), TAG, needs="sys" if self.uv else "pip") == tag

    def create(self) -> None:
        """Make the folder anew.

        Raises :class:`SetupError` where the system's Python comes without what ``venv`` needs.
        """
        if not self.uv and importlib.util.find_spec("ensurepip") is None:
            raise SetupError(
                f"{sys.executable} has no ensurepip, so it cannot make a virtual environment.\n"
                f"On Debian and Ubuntu:  apt install python3.{sys.version_info[1]}-venv\n"
                "Or put uv on PATH: it needs no ensurepip."
            )
        command = [sys.executable, "-m", "venv", "--clear", str(self.folder)]
        made = subprocess.run(
            command + (["--without-pip"] if self.uv else []),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        if made.returncode:
            raise SetupError(f"Stopped at: {' '.join(command)}\n{indent(made.stdout)}")

    def fill(self, name: str) -> None:
        """Install the set ``name`` and, as a link to the checkout, the package itself.

        Raises :class:`SetupError` with the cause where a step fails.
        """
        everything = lock(self.root, name)
        packages = split(everything.read_text("utf-8"))
        # What has no wheel for this Python is built. With setuptools there first, and no isolation,
        # that too needs nothing that is not in the lock.
        first = self.folder / "setuptools.txt"
        first.write_text(packages["setuptools"], "utf-8")
        checked = ["--require-hashes", "--no-deps", "--no-build-isolation", "-r"]
        link = ["--no-deps", "--no-build-isolation", "-e", str(self.root)]
        self.log.write_text("", "utf-8")
        self.install("setuptools", [*checked, str(first)], 1)
        self.install(f"requirements/{name}.txt", [*checked, str(everything)], len(packages))
        self.install("mpdocs, linked to this folder", link, 1)

    def install(self, what: str, arguments: list[str], packages: int) -> None:
        """Run the installer: its output goes into the log, its way is shown.

        Raises :class:`SetupError` with the cause where it fails.
        """
        if self.uv:
            command = [
                self.uv,
                "pip",
                "install",
                "--python",
                str(self.python),
                "--compile-bytecode",
            ]
        else:
            command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
            command += ["--no-input", "--progress-bar", "off"]
        progress = Progress(packages, sys.stdout.isatty())
        progress.say(f"installing {what}")
        process = subprocess.Popen(
            command + arguments,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            cwd=str(self.root),
            # A user's pip setting for the system's Python would put packages elsewhere.
            env=dict(os.environ, PIP_USER="0", PYTHONIOENCODING="utf-8"),
            encoding="utf-8",
            errors="replace",
        )
        lines = []
        with process, self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(command + arguments)}\n")
            for line in process.stdout or ():
                log.write(line)
                lines.append(line)
                progress.read(line)
        progress.wipe()
        if process.returncode:
            raise SetupError(why(f"installing {what}", "".join(lines), self.log))


def indent(text: str, last: int = 15) -> str:
    """The last lines of an installer's output, set off from our own."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-last:])


NETWORK = re.compile(
    r"Retrying \(|NewConnectionError|name resolution|ProxyError|SSLError|ConnectTimeout|ReadTimeout"
    r"|error sending request|dns error|Failed to fetch|Could not connect|Connection refused",
    re.IGNORECASE,
)
WRONG_HASH = re.compile(r"DO NOT MATCH THE HASHES|hash mismatch", re.IGNORECASE)


def why(step: str, output: str, log: Path) -> str:
    """A person's explanation of a failed step of the installer, from what the installer printed."""
    if WRONG_HASH.search(output):
        cause = (
            "a downloaded file is not the one that the lock file names (its hash differs).\n"
            "A proxy, a mirror or a cache may have altered it: empty the installer's cache, try\n"
            "another network. If it stays, report it; do not work around it."
        )
    elif NETWORK.search(output):
        cause = (
            "the package index cannot be reached.\n"
            "The first run needs the network, or an index that pip or uv is set up to use\n"
            "(behind a proxy: the variable HTTPS_PROXY). Then run the same command again."
        )
    elif "No space left" in output:
        cause = "the disk is full. The environment needs about 400 MB."
    else:
        cause = "the installer's last lines say why; once mended, run the same command again."
    return f"Stopped at: {step}: {cause}\n{indent(output)}\nAll of its output: {log}"


def set_up(root: Path, name: str) -> None:
    """Bring ``.venv`` to hold the set ``name``; return at once where it does already."""
    environment = Environment(root)
    tag = sys.implementation.cache_tag + getattr(sys, "abiflags", "")
    installed = environment.installed()
    if installed.get(name) == key(root, name, tag) and ask(str(environment.python), TAG) == tag:
        return
    began = time.monotonic()
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Setting up .venv: Python {version}, packages of requirements/{name}.txt", flush=True)
    if not environment.usable(tag):
        if environment.folder.exists():
            print("  .venv is broken or of another Python: making it anew", flush=True)
        environment.create()
        installed = {}
    # Someone who develops keeps what the tests need when they only build.
    wanted = "dev" if "dev" in installed else name
    environment.stamp.unlink(missing_ok=True)
    environment.fill(wanted)
    held = SETS[: SETS.index(wanted) + 1]
    environment.stamp.write_text(
        json.dumps({each: key(root, each, tag) for each in held}, indent=1) + "\n", "utf-8"
    )
    print(f"  ready after {time.monotonic() - began:.0f} s", flush=True)


def main(arguments: list[str]) -> int:
    """Set up the named set; the exit status is 0, or 1 after a message."""
    parser = argparse.ArgumentParser(
        prog="tools/venv.py", description="Make .venv, or bring it up to date."
    )
    parser.add_argument(
        "set", choices=SETS, help="docs: to build the site; dev: to test and change it too"
    )
    try:
        if sys.version_info < OLDEST or sys.implementation.name != "cpython":
            newer = newer_python()
            if not newer:
                raise too_old(sys.implementation.name, sys.version_info[:2], sys.executable)
            return subprocess.call([newer, str(Path(__file__).resolve()), *arguments])
        set_up(ROOT, parser.parse_args(arguments).set)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
