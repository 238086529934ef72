"""Read every page anew when the code that makes it has changed: Sphinx looks at sources alone."""

import hashlib
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

import mpdocs


def fingerprint(package: Path) -> str:
    """A hash of the names and contents of a package's files, in hexadecimal."""
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _note(_app: Sphinx, config: Config) -> None:
    config.mpdocs_fingerprint = fingerprint(Path(mpdocs.__file__).parent)


def setup(app: Sphinx) -> None:
    """Make it a setting on which the pages depend."""
    app.add_config_value("mpdocs_fingerprint", "", "env", types=(str,))
    app.connect("config-inited", _note)
