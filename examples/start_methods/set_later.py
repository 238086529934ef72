"""What is changed after the first child: does the second one see it?"""

import logging
import multiprocessing as mp
import os
import signal
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

price = 10


def look(folder: str) -> None:
    sees = {
        "global variable": price == 20,
        "logging level": logging.getLogger().level == logging.DEBUG,
        "signal handler": signal.getsignal(signal.SIGUSR1) != signal.SIG_DFL,
        "thread": threading.active_count() > 1,
        "environment": "SHOP_CITY" in os.environ,
        "working directory": Path.cwd() == Path(folder).resolve(),
        "sys.path": folder in sys.path,
    }
    for what, seen in sees.items():
        print(f"{what:18} {seen}")


if __name__ == "__main__":
    first = mp.Process(target=abs, args=(1,))
    first.start()  # ①
    first.join()
    with TemporaryDirectory() as folder:
        price = 20
        logging.getLogger().setLevel(logging.DEBUG)
        signal.signal(signal.SIGUSR1, signal.default_int_handler)
        os.environ["SHOP_CITY"] = "Oslo"
        os.chdir(folder)
        sys.path.append(folder)
        stop = threading.Event()
        threading.Thread(target=stop.wait).start()
        second = mp.Process(target=look, args=(folder,))
        second.start()
        second.join()
        stop.set()

# Output (fork):
# global variable    True
# logging level      True
# signal handler     True
# thread             False
# environment        True
# working directory  True
# sys.path           True
# Output (spawn):
# global variable    False
# logging level      False
# signal handler     False
# thread             False
# environment        True
# working directory  True
# sys.path           True
# Output (forkserver):
# global variable    False
# logging level      False
# signal handler     False
# thread             False
# environment        False
# working directory  True
# sys.path           True
