"""A task ends its worker: the pool waits for ever, the executor raises."""

import multiprocessing as mp
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def leave() -> None:
    sys.exit(1)  # ①


def be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)  # ②


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for task in (leave, be_killed):
            try:
                pool.apply_async(task).get(timeout=1)  # ③
            except mp.TimeoutError:
                print("Pool,", task.__name__, "- TimeoutError")
        print("Pool, the next task:", pool.apply(len, ("eggs",)))  # ④
    with ProcessPoolExecutor(1) as executor:
        for task in (leave, be_killed):
            try:
                executor.submit(task).result()
            except SystemExit as error:
                print("executor,", task.__name__, "-", repr(error))
            except BrokenProcessPool as error:
                print("executor,", task.__name__, "- BrokenProcessPool:", error)
        try:
            executor.submit(len, "eggs")
        except BrokenProcessPool as error:
            print("executor, the next task:", error)  # ⑤

# Output:
# Pool, leave - TimeoutError
# Pool, be_killed - TimeoutError
# Pool, the next task: 4
# executor, leave - SystemExit(1)
# executor, be_killed - BrokenProcessPool: A process in the process pool was terminated abruptly while the future was running or pending.
# executor, the next task: A child process terminated abruptly, the process pool is not usable anymore
