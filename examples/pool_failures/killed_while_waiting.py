"""A worker is killed while it waits for a task: a pool hangs, an executor says so."""

import multiprocessing as mp
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from types import FrameType


def look(_signal: int, frame: FrameType | None) -> None:
    if frame and frame.f_code.co_qualname == "Connection._recv":  # ①
        os.kill(os.getpid(), signal.SIGKILL)


def arm() -> None:
    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)


def try_pool() -> None:
    pool = mp.Pool(1)
    (worker,) = mp.active_children()
    pool.apply(arm)
    wait([worker.sentinel])
    try:
        print("pool:", pool.apply_async(abs, (-5,)).get(timeout=2))
    except mp.TimeoutError:
        print("pool: TimeoutError")  # ②
    ending = threading.Thread(target=pool.terminate, daemon=True)
    ending.start()
    ending.join(timeout=2)
    print("terminate() still waits:", ending.is_alive(), flush=True)  # ③
    for replacement in mp.active_children():
        replacement.kill()
    os._exit(0)  # ④


if __name__ == "__main__":
    child = mp.Process(target=try_pool)
    child.start()
    child.join()
    with ProcessPoolExecutor(1) as executor:
        executor.submit(arm).result()
        (worker,) = mp.active_children()
        wait([worker.sentinel])
        try:
            print("executor:", executor.submit(abs, -5).result())
        except BrokenProcessPool:
            print("executor: BrokenProcessPool")

# Output:
# pool: TimeoutError
# terminate() still waits: True
# executor: BrokenProcessPool
# Stderr (spawn, forkserver):
# ...: UserWarning: resource_tracker: There appear to be <int> leaked semaphore objects to clean up at shutdown...
# Timeout: 30
