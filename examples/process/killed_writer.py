"""A child is killed while the parent waits for its message: the pipe reports it."""

import multiprocessing as mp
import os
import signal
from multiprocessing.connection import Connection


def count_till(report: Connection) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    reports, report = mp.Pipe(duplex=False)
    cashier = mp.Process(target=count_till, args=(report,))
    cashier.start()
    report.close()  # ①
    try:
        print("in the till:", reports.recv())
    except EOFError:  # ②
        cashier.join()
        print("no answer: the child is dead, exit code", cashier.exitcode)

# Output:
# no answer: the child is dead, exit code -9
