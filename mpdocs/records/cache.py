"""Passing runs of before: what need not run again, because nothing that it depends on changed."""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from functools import cache
from pathlib import Path

import mpdocs
from mpdocs.records.record import Proof


@cache
def harness_digest() -> str:
    """SHA-256 of this package's own code below the pytest plugin: a new harness proves anew."""
    package = Path(mpdocs.__file__).parent
    total = hashlib.sha256()
    for room in ("example", "expectation", "runner"):
        for path in sorted((package / room).rglob("*.py")):
            total.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return total.hexdigest()


class RunCache:
    """A folder of passing runs. It may be deleted at any time; failures are never kept."""

    def __init__(self, folder: Path) -> None:
        """Use this folder; it is made when the first run is stored."""
        self.folder = folder

    def key(self, *parts: str) -> str:
        """Name a run by everything that it depends on."""
        text = "\0".join((harness_digest(), *parts))
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def get(self, key: str) -> Proof | None:
        """The stored run, or None. A damaged entry is as good as none."""
        try:
            entry = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            return Proof(**entry)
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, proof: Proof) -> None:
        """Store a passing run. Runs that cannot be stored are run again next time."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".new")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(proof), file)
            Path(name).replace(self.folder / f"{key}.json")
        except OSError:
            return
