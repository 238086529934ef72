"""Leaves without joining its child, which ignores SIGTERM."""

import multiprocessing as mp
import os
import signal
import threading
from multiprocessing.synchronize import Event


def stay(ready: Event) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    threading.Event().wait()


if __name__ == "__main__":
    ready = mp.Event()
    mp.Process(target=stay, args=(ready,), name="straggler").start()
    ready.wait()
    print("main ends", flush=True)
    os._exit(0)
