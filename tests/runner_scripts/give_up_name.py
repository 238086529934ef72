"""Creates a segment, removes it, says so, and goes on until it is told to end."""

import sys
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

if __name__ == "__main__":
    name, ready, go = sys.argv[1:]
    segment = SharedMemory(name, create=True, size=64)
    segment.close()
    segment.unlink()
    Path(ready).write_text("removed")
    Path(go).read_text()
