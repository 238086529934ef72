"""interrupt, terminate, kill: which lets the child turn the oven off?"""

import multiprocessing as mp
import os
import signal
import sys
import time
from multiprocessing.connection import Connection


def bake(ready: Connection) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal
    try:
        ready.send(True)  # ①
        while True:
            time.sleep(0.1)
    finally:
        print("  finally: oven off", flush=True)


def interrupt(child: mp.Process) -> None:
    if sys.version_info >= (3, 14):
        child.interrupt()  # ②
    elif child.pid is not None:
        os.kill(child.pid, signal.SIGINT)


if __name__ == "__main__":
    for stop in (interrupt, mp.Process.terminate, mp.Process.kill):
        waiting, ready = mp.Pipe(duplex=False)
        baker = mp.Process(target=bake, args=(ready,), name="baker")
        baker.start()
        waiting.recv()
        print(stop.__name__, flush=True)
        stop(baker)  # ③
        baker.join()
        print("  exit code", baker.exitcode)

# Output:
# interrupt
#   finally: oven off
#   exit code 1
# terminate
#   exit code -15
# kill
#   exit code -9
# Stderr:
# Process baker:
# Traceback (most recent call last):
# KeyboardInterrupt
