"""Where the recordings of the examples are kept, and whether they are still of these scripts."""

from dataclasses import dataclass
from pathlib import Path

from mpdocs import records
from mpdocs.project import Project
from mpdocs.timeline.recording import Recording, RecordingError, loads

SUFFIX = ".timeline.json"


def path(project: Project, script: Path, label: str = "") -> Path:
    """``verified/lock/race.timeline.json`` for ``examples/lock/race.py``.

    With a label, of several recordings of one script: ``race.spawn.timeline.json``.
    """
    name = Path(project.example_name(script)).with_suffix("")
    ending = f".{label}{SUFFIX}" if label else SUFFIX
    return project.verified / name.with_name(name.name + ending)


def load(path: Path) -> Recording:
    """The recording in this file.

    :raises FileNotFoundError: when there is none.
    :raises RecordingError: when it cannot be read; the message names the file.
    """
    try:
        return loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError, RecordingError) as error:
        raise RecordingError(f"{path.name}: {error}") from None


def is_current(script: Path, recording: Recording) -> bool:
    """Whether the recording is of the script as it stands."""
    return recording.sha256 == records.digest(script)


def command(project: Project, script: Path, label: str = "") -> str:
    """What to type to record the script anew."""
    wanted = f" --label {label}" if label else ""
    return f"python -m mpdocs record {project.display(script)}{wanted}"


@dataclass(frozen=True, slots=True)
class Kept:
    """A recording that a project keeps."""

    path: Path
    script: Path
    label: str
    recording: Recording


def kept(project: Project) -> list[Kept]:
    """All recordings of the project, sorted.

    :raises RecordingError: when one cannot be read, or its script is gone.
    """
    return [_kept(project, path) for path in sorted(project.verified.rglob(f"*{SUFFIX}"))]


def files_of(project: Project, script: Path) -> list[Path]:
    """Where recordings of one script lie, sorted; they are not read."""
    whole = path(project, script)
    stem = whole.name.removesuffix(SUFFIX)  # which has no dot, or it could not be imported
    return sorted({*whole.parent.glob(f"{stem}{SUFFIX}"), *whole.parent.glob(f"{stem}.*{SUFFIX}")})


def _kept(project: Project, file: Path) -> Kept:
    recording = load(file)
    script = project.examples / recording.script
    if not script.is_file():
        raise RecordingError(f"{project.display(file)}: its script is gone; delete it")
    label = file.name.removesuffix(SUFFIX).removeprefix(script.stem).lstrip(".")
    return Kept(file, script, label, recording)
