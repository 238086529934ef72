"""A daemon that does not obey SIGTERM holds up the end of its parent."""

import multiprocessing as mp
import signal
from multiprocessing.connection import Connection


def print_report(ready: Connection) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # ①
    ready.send(True)
    signal.sigwait({signal.SIGTERM})  # ②
    print("daemon: SIGTERM has come, but first I finish the report")


def run_office() -> None:
    waiting, ready = mp.Pipe(duplex=False)
    mp.Process(target=print_report, args=(ready,), daemon=True).start()
    waiting.recv()
    print("parent: end of the code", flush=True)


if __name__ == "__main__":
    office = mp.Process(target=run_office)
    office.start()
    office.join()  # ③
    print("only now has the daemon's parent ended")

# Output:
# parent: end of the code
# daemon: SIGTERM has come, but first I finish the report
# only now has the daemon's parent ended
