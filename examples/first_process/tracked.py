"""multiprocessing knows the processes that it started, and no others."""

import multiprocessing as mp
import subprocess
import sys
from multiprocessing.synchronize import Event


def resize(may_finish: Event) -> None:
    may_finish.wait()


if __name__ == "__main__":
    print("here:", mp.current_process().name, "- parent:", mp.parent_process())  # ①
    command = [sys.executable, "-c", "input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as stranger:
        may_finish = mp.Event()
        for name in (None, "resizer", "resizer"):  # ②
            mp.Process(target=resize, args=(may_finish,), name=name).start()
        children = mp.active_children()
        print("children:", sorted(child.name for child in children))
        print("subprocess among them:", stranger.pid in [child.pid for child in children])
        may_finish.set()
        for child in children:
            child.join()
        stranger.communicate(b"\n")

# Output:
# here: MainProcess - parent: None
# children: ['Process-1', 'resizer', 'resizer']
# subprocess among them: False
