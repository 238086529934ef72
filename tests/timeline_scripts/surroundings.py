"""What a script could tell the recorder by: descriptors, names of functions, modules, hooks."""

import builtins
import multiprocessing as mp
import os
import pickle
import sys
import threading
import time


def look() -> None:
    lowest = os.dup(2)
    os.close(lowest)
    print("next descriptor:", lowest)
    print(os._exit.__name__, print.__name__, time.sleep.__qualname__, print.__module__)
    print(sys.excepthook is sys.__excepthook__, os.kill.__name__, os.kill.__module__)
    print([pickle.loads(pickle.dumps(f)) is f for f in (print, time.sleep, os._exit, os.kill)])
    print(builtins.print is print, mp.Lock().acquire.__name__, mp.Process.start.__qualname__)
    print(threading.Semaphore.__enter__ is threading.Semaphore.acquire)
    print(threading.Event.wait.__qualname__, threading._shutdown.__name__)  # type: ignore
    print(sorted(name for name in vars(mp.Lock()) if not name.startswith("_")), flush=True)


if __name__ == "__main__":
    look()
    for target, args in ((look, ()), (os._exit, (3,)), (time.sleep, (0.01,)), (print, ("a", "b"))):
        child = mp.Process(target=target, args=args)
        child.start()
        child.join()
        print(target.__name__, child.exitcode, flush=True)
