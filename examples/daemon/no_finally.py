"""A daemon ended by its parent runs no finally block and no atexit function."""

import atexit
import multiprocessing as mp
from multiprocessing.connection import Connection


def keep_journal(entries: Connection) -> None:
    atexit.register(print, "daemon: atexit")
    try:
        while True:
            entries.send(f"noted: {entries.recv()}")
    finally:
        print("daemon: finally, the journal is saved")  # ①


if __name__ == "__main__":
    desk, entries = mp.Pipe()
    mp.Process(target=keep_journal, args=(entries,), daemon=True).start()
    desk.send("tea at four")
    print(desk.recv())
    print("parent: end of the code")

# Output:
# noted: tea at four
# parent: end of the code
