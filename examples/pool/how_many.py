"""How many workers a pool has: as many as you say, or as there are CPUs."""

import multiprocessing as mp
import os
import subprocess
import sys


def workers_of(processes: int | None) -> int:
    with mp.Pool(processes):
        return len(mp.active_children())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(sys.argv[1], "gives 5 workers:", workers_of(None) == 5)
    else:
        print("Pool(1):", workers_of(1))
        print("Pool(7):", workers_of(7), flush=True)  # ①
        setting = "-X cpu_count=5"
        subprocess.run([sys.executable, *setting.split(), __file__, setting])  # ②
        if hasattr(os, "sched_setaffinity"):  # Linux
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # ③
            print("Pool() on one CPU of several: 1 worker:", workers_of(None) == 1)

# Output:
# Pool(1): 1
# Pool(7): 7
# Output (<3.13):
# -X cpu_count=5 gives 5 workers: False
# Output (3.13+):
# -X cpu_count=5 gives 5 workers: True
# Output (linux, <3.13):
# Pool() on one CPU of several: 1 worker: False
# Output (linux, 3.13+):
# Pool() on one CPU of several: 1 worker: True
# Timeout: 30
