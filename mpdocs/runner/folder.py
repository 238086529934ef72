"""The temporary folder of one run: where it works, and what it writes."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

# A socket's path has room for about 100 bytes (108 on Linux, 104 on macOS). The fork server and a
# manager put theirs two levels, 36 bytes, below TMPDIR, so the run's own folder must stay short.
_LONGEST = 56


class Folder:
    """A fresh folder, ``base``, with one to work in; as a context manager it is gone afterwards."""

    def __init__(self) -> None:
        """Make the folder and what a run needs in it."""
        self.base = Path(tempfile.mkdtemp(prefix="mp-")).resolve()
        if len(os.fsencode(self.base)) > _LONGEST and sys.platform != "win32":
            self.base.rmdir()
            self.base = Path(tempfile.mkdtemp(prefix="mp-", dir="/tmp"))
        # The base is the script's HOME and TMPDIR as well: on a usual disk each folder that is to
        # be removed costs a millisecond or two, more than all else that is done for a run.
        self.work = self.base / "work"
        self.work.mkdir()
        self.stdout = self.base / "stdout"
        self.stderr = self.base / "stderr"
        self.journal = self.base / "journal"

    def __enter__(self) -> Self:
        """Return the folder itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Remove the folder with all that the script left in it."""
        shutil.rmtree(self.base, ignore_errors=True)
