"""Runs inside every process of a recorded script, and logs what multiprocessing does there.

Standard library only, and nothing of this package: it is loaded by the runner's ``sitecustomize``
under a name of its own, before the script. It changes classes of the library as they are imported.
What it cannot know exactly it does not log.
"""

import os
from collections.abc import Callable
from typing import Any

from . import log

Register = Callable[[str, Callable[[Any], None]], None]


def install(on_import: Register) -> None:
    """Log from here on; ``on_import(module, change)`` has ``change`` called with the module."""
    log.begin(os.environ["MPDOCS_TIMELINE"])
    from . import (
        executors,
        lines,
        locks,
        managers,
        output,
        pools,
        processes,
        queues,
        shared,
        threads,
    )

    processes.boot()
    on_import("multiprocessing.process", processes.change_process)
    on_import("multiprocessing.popen_fork", processes.change_popen)
    on_import("multiprocessing.popen_forkserver", processes.change_popen)
    on_import("multiprocessing.synchronize", locks.change)
    on_import("multiprocessing.queues", queues.change_queues)
    on_import("multiprocessing.connection", queues.change_connection)
    on_import("multiprocessing.pool", pools.change)
    on_import("multiprocessing.managers", managers.change)
    on_import("multiprocessing.sharedctypes", shared.change_values)
    on_import("multiprocessing.shared_memory", shared.change_blocks)
    on_import("concurrent.futures._base", executors.change_futures)
    on_import("concurrent.futures.process", executors.change_process)
    on_import("queue", threads.change_queue)
    import threading

    threads.change_threading(threading)
    processes.change_threading(threading)
    output.change()
    lines.watch()
