"""Prints what it finds around itself."""

import json
import os
import sys
import tempfile
from multiprocessing import util
from pathlib import Path

if __name__ == "__main__":
    print(
        json.dumps(
            {
                "environment": dict(os.environ),
                "argv": sys.argv,
                "folder": str(Path.cwd()),
                "files": [path.name for path in Path.cwd().iterdir()],
                "stdin": sys.stdin.read(),
                "temporary": tempfile.gettempdir(),
                "socket": len(util.get_temp_dir()) + len("/listener-12345678"),
                "session": os.getsid(0) == os.getpid(),
                "descriptors": sorted(path.name for path in Path("/proc/self/fd").iterdir()),
            }
        )
    )
