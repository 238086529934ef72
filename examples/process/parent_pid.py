"""Who started me? Ask multiprocessing, not the operating system."""

import multiprocessing as mp
import os
from multiprocessing.connection import Connection


def name_parent(report: Connection) -> None:
    parent = mp.parent_process()
    assert parent is not None  # ①
    report.send((os.getppid(), parent.pid))


if __name__ == "__main__":
    reports, report = mp.Pipe(duplex=False)
    child = mp.Process(target=name_parent, args=(report,))
    child.start()
    system_says, multiprocessing_says = reports.recv()
    child.join()
    print("os.getppid() names this process:       ", system_says == os.getpid())
    print("mp.parent_process() names this process:", multiprocessing_says == os.getpid())

# Output (fork, spawn):
# os.getppid() names this process:        True
# mp.parent_process() names this process: True
# Output (forkserver):
# os.getppid() names this process:        False
# mp.parent_process() names this process: True
