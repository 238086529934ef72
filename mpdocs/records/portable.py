"""What a run printed, without the folders of the machine that it ran on."""

import re
from pathlib import Path

# .../lib/python3.14/multiprocessing/ on Unix, ...\Lib\multiprocessing\ on Windows
_LIBRARY = re.compile(
    r"(?:[A-Za-z]:)?[/\\](?:[^\"\n:*?<>|]*[/\\])?(?:lib[/\\]python3\.\d+t?|Lib)[/\\]"
)


def portable(text: str, script: Path, python: str) -> str:
    """Shorten the file names in tracebacks and warnings to what a reader can use.

    The script is named as if it was run in its own folder, the standard library as
    ``lib/python3.14/``, after the version given.
    """
    text = _LIBRARY.sub(f"lib/python{python}/", text)
    for folder in {script.parent, script.parent.resolve()}:
        text = text.replace(f"{folder}/", "").replace(f"{folder}\\", "")
    return text
