"""join(timeout) returns None, whether the child has ended or not."""

import multiprocessing as mp
from multiprocessing.synchronize import Event


def resize(may_finish: Event) -> None:
    may_finish.wait()


if __name__ == "__main__":
    may_finish = mp.Event()
    child = mp.Process(target=resize, args=(may_finish,))
    child.start()
    print(child.join(timeout=0.1), child.is_alive(), child.exitcode)  # ①
    may_finish.set()
    child.join()
    print(child.join(timeout=0.1), child.is_alive(), child.exitcode)  # ②

# Output:
# None True None
# None False 0
