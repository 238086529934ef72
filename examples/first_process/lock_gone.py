"""The parent drops its lock before the child has opened it."""

import multiprocessing as mp
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Lock


@dataclass
class LateArgument:
    signal: Connection

    def __reduce__(self) -> tuple[object, ...]:
        return Connection.recv, (self.signal,)  # ①


def serve(late: object, till: Lock) -> None:
    with till:
        print("served")


def open_shop(signal: Connection) -> BaseProcess:
    till = mp.Lock()
    child = mp.Process(target=serve, args=(LateArgument(signal), till))
    child.start()
    return child  # ②


if __name__ == "__main__":
    signal, send_signal = mp.Pipe(duplex=False)
    child = open_shop(signal)
    send_signal.send("open_shop() has returned")
    child.join()
    print("exit code", child.exitcode)

# Output (fork):
# served
# exit code 0
# Output (spawn, forkserver):
# exit code 1
# Stderr (spawn, forkserver):
# Traceback (most recent call last):
# FileNotFoundError: [Errno 2] No such file or directory
