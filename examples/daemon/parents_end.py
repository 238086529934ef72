"""Seven ways for a parent to end, and what becomes of its daemon."""

import multiprocessing as mp
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener
from subprocess import DEVNULL, PIPE, Popen

ENDINGS: dict[str, Callable[[], object]] = {
    "end of its code": lambda: None,
    "sys.exit(3)": lambda: sys.exit(3),
    "exception": lambda: int("three"),
    "SIGINT (Ctrl-C)": lambda: signal.raise_signal(signal.SIGINT),
    "os._exit(3)": lambda: os._exit(3),
    "SIGTERM (kill)": lambda: signal.raise_signal(signal.SIGTERM),
    "SIGKILL (kill -9)": lambda: signal.raise_signal(signal.SIGKILL),
}


def answer_the_phone(address: str, ready: Connection) -> None:
    with Client(address) as phone:  # ①
        ready.send(True)
        phone.recv()
        phone.send("lives on")


def be_the_parent(address: str, ending: str) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal
    waiting, ready = mp.Pipe(duplex=False)
    mp.Process(target=answer_the_phone, args=(address, ready), daemon=True).start()
    waiting.recv()
    ENDINGS[ending]()  # ②


def run_a_parent(ending: str) -> tuple[int, str]:
    with Listener() as listener:
        command = [sys.executable, __file__, str(listener.address), ending]
        parent = Popen(command, stdout=PIPE, stderr=DEVNULL)
        with parent, listener.accept() as phone:
            exit_code = parent.wait()
            try:
                phone.send("are you there?")  # ③
                fate = phone.recv()
            except (EOFError, ConnectionError):
                fate = "ended"
            parent.communicate()  # ④
        return exit_code, fate


if __name__ == "__main__":
    if len(sys.argv) == 3:
        be_the_parent(*sys.argv[1:])
    else:
        for ending in ENDINGS:
            exit_code, fate = run_a_parent(ending)
            print(f"{ending:18} exit code {exit_code:3}   daemon {fate}")

# Output:
# end of its code    exit code   0   daemon ended
# sys.exit(3)        exit code   3   daemon ended
# exception          exit code   1   daemon ended
# SIGINT (Ctrl-C)    exit code  -2   daemon ended
# os._exit(3)        exit code   3   daemon lives on
# SIGTERM (kill)     exit code -15   daemon lives on
# SIGKILL (kill -9)  exit code  -9   daemon lives on
