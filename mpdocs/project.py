"""Where things lie in a project: the folders that every other module is given, never guesses."""

from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds ``examples/``, ``verified/`` and ``docs/<language>/``."""

    root: Path

    @property
    def examples(self) -> Path:
        """The scripts, one folder a concept."""
        return self.root / "examples"

    @property
    def verified(self) -> Path:
        """The records, one for each script, under the script's own path."""
        return self.root / "verified"

    @property
    def docs(self) -> Path:
        """The page trees, one folder a language."""
        return self.root / "docs"

    def example_name(self, example: Path) -> str:
        """``lock/race.py`` for ``examples/lock/race.py``; ``ValueError`` for any other file."""
        return example.resolve().relative_to(self.examples.resolve()).as_posix()

    def record_path(self, example: Path) -> Path:
        """``verified/lock/race.json`` for ``examples/lock/race.py``."""
        return self.verified / Path(self.example_name(example)).with_suffix(".json")

    def scripts(self) -> list[Path]:
        """Every example, sorted. A file whose name begins with ``_`` is a helper module."""
        return sorted(p for p in self.examples.rglob("*.py") if not p.name.startswith("_"))

    def display(self, path: Path) -> str:
        """The path as a person types it from the project's root."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return str(path)


def project_of(path: Path) -> Project:
    """The project around a file or folder: the nearest folder above it that has ``examples/``.

    Raises ``FileNotFoundError`` where there is none.
    """
    here = path.resolve()
    for folder in (here, *here.parents):
        if (folder / "examples").is_dir() and (folder / "pyproject.toml").is_file():
            return Project(folder)
    raise FileNotFoundError(
        f"{path} lies in no project: no folder above it holds both examples/ and pyproject.toml"
    )
