"""Parent and child ignore every signal that asks politely, and wait."""

import multiprocessing as mp
import signal
import threading


def ignore_and_wait() -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    threading.Event().wait()


if __name__ == "__main__":
    mp.Process(target=ignore_and_wait).start()
    ignore_and_wait()
