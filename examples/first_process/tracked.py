"""multiprocessing knows the processes that it started, and no others."""

import multiprocessing as mp
import subprocess
import sys
from multiprocessing.synchronize import Event


def resize(may_finish: Event) -> None:
    may_finish.wait()


if __name__ == "__main__":
    may_finish = mp.Event()
    for name in (None, "resizer", "resizer"):  # ①
        mp.Process(target=resize, args=(may_finish,), name=name).start()
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    print("this process:", mp.current_process().name)  # ②
    print("its children:", sorted(child.name for child in mp.active_children()))  # ③
    stranger.communicate(b"\n")
    may_finish.set()
    for child in mp.active_children():
        child.join()

# Output:
# this process: MainProcess
# its children: ['Process-1', 'resizer', 'resizer']
