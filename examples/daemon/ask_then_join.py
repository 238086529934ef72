"""Ask the daemon to stop and join it: then it leaves by its own door."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def keep_journal(entries: Connection) -> None:
    try:
        while (entry := entries.recv()) is not None:
            print("noted:", entry)
    finally:
        print("daemon: finally, the journal is saved")


if __name__ == "__main__":
    desk, entries = mp.Pipe()
    journal = mp.Process(target=keep_journal, args=(entries,), daemon=True)  # ①
    journal.start()
    try:
        desk.send("tea at four")
    finally:
        desk.send(None)  # ②
        journal.join()  # ③
    print("parent: end of the code")

# Output:
# noted: tea at four
# daemon: finally, the journal is saved
# parent: end of the code
