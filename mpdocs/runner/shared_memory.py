"""What a run left behind under a name: shared memory and semaphores. Only its own is touched.

Linux keeps both as files in ``/dev/shm``. Elsewhere a segment can be asked for by the name that the
journal has, semaphores cannot be listed, and on Windows neither outlives its last user.
"""

import importlib
import os
import sys
from pathlib import Path

from mpdocs.runner.journal import Journal

_SHM = Path("/dev/shm")


def remove_leaked(token: str, journal: Journal) -> tuple[str, ...]:
    """Unlink the named shared memory and semaphores that the run left, and return their names.

    The names are those of the files in ``/dev/shm``: ``psm_1b2c3d4e``, ``sem.mp0a1b2c3d-k2x9qd7f``.
    """
    return tuple(sorted(_REMOVE.get(sys.platform, _remove_nothing)(token, journal)))


def _remove_files(token: str, journal: Journal) -> list[str]:
    ours = [
        name.removeprefix("/")
        for name, inode in journal.segments.items()
        if _inode(_SHM / name.removeprefix("/")) == inode
    ]
    names = [path.name for path in _SHM.iterdir()]
    ours += [name for name in names if name.startswith(f"sem.mp{token}-")]
    for name in ours:
        (_SHM / name).unlink(missing_ok=True)
    return ours


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _remove_segments(_token: str, journal: Journal) -> list[str]:  # macOS: not run here
    posix = importlib.import_module("_posixshmem")
    left = []
    for name in journal.segments:
        try:
            os.close(posix.shm_open(name, os.O_RDONLY))
            posix.shm_unlink(name)
        except FileNotFoundError:
            continue
        left.append(name.removeprefix("/"))
    return left


def _remove_nothing(_token: str, _journal: Journal) -> list[str]:
    return []


_REMOVE = {"linux": _remove_files, "darwin": _remove_segments}
