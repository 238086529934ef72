"""Leaves a named semaphore, behind the resource tracker's back."""

import multiprocessing as mp
import os
from multiprocessing import resource_tracker

if __name__ == "__main__":
    lock = mp.get_context("spawn").Lock()
    name = lock._semlock.name  # type: ignore[attr-defined]
    resource_tracker.unregister(name, "semaphore")
    print(f"sem.{name.removeprefix('/')}", flush=True)
    os._exit(0)
