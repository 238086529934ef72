"""The fork server imports a module once, and every child has it."""

import multiprocessing as mp
import sys
from multiprocessing.context import ForkServerContext, SpawnContext


def report(method: str) -> None:
    print(f"{method}: sqlite3 is imported already: {'sqlite3' in sys.modules}")


def start(context: SpawnContext | ForkServerContext) -> None:
    child = context.Process(target=report, args=(context.get_start_method(),))
    child.start()
    child.join()


if __name__ == "__main__":
    forkserver = mp.get_context("forkserver")
    forkserver.set_forkserver_preload(["__main__", "sqlite3"])  # ①
    start(forkserver)
    start(mp.get_context("spawn"))

# Output:
# forkserver: sqlite3 is imported already: True
# spawn: sqlite3 is imported already: False
