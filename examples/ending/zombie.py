"""A child that has ended and that nobody has asked about is a zombie."""

import multiprocessing as mp
import os
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path


def resize() -> None:
    pass


def state(pid: int) -> str:
    entry = Path(f"/proc/{pid}/stat")  # ①
    if not entry.exists():
        return "gone"
    return entry.read_text().rpartition(")")[2].split()[0]


if __name__ == "__main__":
    child = mp.Process(target=resize)
    child.start()
    assert child.pid is not None
    wait([child.sentinel])
    with suppress(ChildProcessError):
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # ②
    print("ended, nobody asked:    ", state(child.pid))
    print("active_children():      ", mp.active_children())  # ③
    print("ended, somebody asked:  ", state(child.pid))
    print("exit code:              ", child.exitcode)

# Output (fork, spawn):
# ended, nobody asked:     Z
# Output (forkserver):
# ended, nobody asked:     gone
# Output:
# active_children():       []
# ended, somebody asked:   gone
# exit code:               0
