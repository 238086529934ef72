"""SIGTERM, a while to react to it, and only then SIGKILL."""

import multiprocessing as mp
import signal
import threading
from multiprocessing.connection import Connection


def stop(child: mp.Process, patience: float) -> int | None:
    child.terminate()
    child.join(patience)  # ①
    if child.exitcode is None:  # ②
        child.kill()
        child.join()
    exit_code = child.exitcode
    child.close()  # ③
    return exit_code


def bake(deaf: bool, ready: Connection) -> None:
    if deaf:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # ④
    ready.send(True)
    threading.Event().wait()


if __name__ == "__main__":
    for deaf, patience in ((False, 60), (True, 0.2)):
        waiting, ready = mp.Pipe(duplex=False)
        baker = mp.Process(target=bake, args=(deaf, ready))
        baker.start()
        waiting.recv()
        print(f"ignores SIGTERM: {deaf!s:5}  exit code: {stop(baker, patience)}")

# Output:
# ignores SIGTERM: False  exit code: -15
# ignores SIGTERM: True   exit code: -9
