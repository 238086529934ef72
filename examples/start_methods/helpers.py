"""Which processes are left when the only child has ended?"""

import multiprocessing as mp
import os
from pathlib import Path


def children() -> list[str]:
    pids = Path(f"/proc/self/task/{os.getpid()}/children").read_text()  # ①
    commands = [Path(f"/proc/{pid}/cmdline").read_text() for pid in pids.split()]
    return [command.split("multiprocessing.")[1].split()[0] for command in commands]


if __name__ == "__main__":
    child = mp.Process(target=abs, args=(1,))
    child.start()
    child.join()
    print("left:", sorted(children()))

# Output (fork):
# left: []
# Output (spawn):
# left: ['resource_tracker']
# Output (forkserver):
# left: ['forkserver', 'resource_tracker']
