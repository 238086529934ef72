"""Build the site: both languages side by side, and the files that belong to neither."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import mpdocs
from mpdocs import pages
from mpdocs.project import LANGUAGES, Project
from mpdocs.sphinx import root, styles


class SiteError(Exception):
    """The site could not be built; the message holds each language's complaints."""


def build(
    project: Project,
    output: Path,
    *,
    builder: str = "html",
    languages: Sequence[str] = LANGUAGES,
    doctrees: Path | None = None,
    fresh: bool = False,
) -> None:
    """Build ``docs/<language>`` into ``output/<language>``, the languages in parallel.

    Every warning is an error. ``fresh`` reads every page again. Doctrees are kept in a folder of
    ``build/doctrees`` for each output, unless said otherwise. Raises ``SiteError``.
    """
    if problems := pages.check_moves(project.docs):
        raise SiteError("\n".join(map(str, problems)))
    kept = doctrees or _doctrees(project, output, builder)
    running = {}
    for code in languages:
        source = project.docs / code
        if not (source / "conf.py").is_file():
            raise SiteError(f"{project.display(source / 'conf.py')} is missing: no pages to build")
        command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q"]
        command += ["-b", builder, "-d", str(kept / code), str(source), str(output / code)]
        running[code] = subprocess.Popen(
            command + ["-E", "-a"] * fresh,
            cwd=project.root,
            env=_environment(),
            stdout=subprocess.DEVNULL,  # the warnings are on the other one
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
    complaints = []
    for code, process in running.items():
        _, said = process.communicate()
        if process.returncode:
            complaints.append(f"docs/{code} does not build:\n{said.strip()}")
    if complaints:
        raise SiteError("\n\n".join(complaints))
    if builder == "html":
        for code in languages:
            _sweep(project.docs / code, output / code)
            styles.slim(output / code)
        root.write(project, output)


def _doctrees(project: Project, output: Path, builder: str) -> Path:
    """Those of this output alone.

    Where two outputs share them, a page that was read for the one counts as up to date for the
    other, in which it was never written.
    """
    place = output.resolve()
    inside = place.is_relative_to(project.root.resolve())
    parts = place.relative_to(project.root.resolve()).parts if inside else place.parts[1:]
    return project.root / "build" / "doctrees" / "-".join((*parts, builder))


def _sweep(source: Path, output: Path) -> None:
    """Delete what was built of pages that are gone; Sphinx leaves it."""
    for page in [*output.rglob("*.html"), *output.rglob("*.md")]:
        name = page.relative_to(output)
        written = (source / name).with_suffix(".md").is_file()
        if not (written or name.parts[0].startswith("_") or name.name == "search.html"):
            page.unlink()


def _environment() -> dict[str, str]:
    """This process's environment, in which Sphinx finds the very package that is running."""
    package = str(Path(mpdocs.__file__).parents[1])
    paths = [package, os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def update_docstrings(project: Project) -> str:
    """Bring the catalogue of translated docstrings up to date; return what was done.

    Raises ``SiteError`` when the pages cannot be read.
    """
    command = [sys.executable, "-m", "sphinx", "-E", "-b", "docstrings"]
    command += [str(project.docs / "zh"), str(project.root / "build" / "docstrings")]
    done = subprocess.run(
        command, cwd=project.root, env=_environment(), capture_output=True, text=True
    )
    if done.returncode:
        raise SiteError(f"docs/zh cannot be read:\n{done.stderr.strip()}")
    return next((line for line in done.stdout.splitlines() if " paragraphs, " in line), done.stdout)
