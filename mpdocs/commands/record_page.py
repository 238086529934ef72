"""``record --open``: a recording as a page in the browser."""

import os
import webbrowser
from pathlib import Path

from mpdocs.commands.failure import CommandFailed
from mpdocs.project import Project
from mpdocs.timeline.page import page
from mpdocs.timeline.recording import Recording

_SETTINGS = ("LC_ALL", "LC_MESSAGES", "LANG")


def show(
    recording: Recording, script: Path, target: Path, project: Project | None, language: str | None
) -> None:
    """Write the page of a recording that was kept in ``target``, and open it.

    It stands beside the recording; that of an example, whose folder holds proofs only, in
    ``build/timelines``.
    """
    written = target.with_suffix(".html")
    if project is not None:
        written = project.root / "build" / "timelines" / written.name
    source = script.read_text(encoding="utf-8-sig")
    html = page(recording, source, language or preferred())
    try:
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandFailed(f"{written}: cannot be written: {error.strerror}") from None
    print(f"{project.display(written) if project else written}: the page of it")
    if not webbrowser.open(written.absolute().as_uri()):
        print("No browser could be started here: open that file in one.")


def preferred() -> str:
    """The language of whoever types the command, as far as the site speaks it."""
    set_to = next(filter(None, map(os.environ.get, _SETTINGS)), "")
    return "zh" if set_to.startswith("zh") else "en"
