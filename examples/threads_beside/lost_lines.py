"""A thread that saves data: dropped as a daemon, asked and joined."""

import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory


def save(journal: Path, stop: threading.Event, written: threading.Event) -> None:
    with journal.open("w") as file:
        for number in range(100):
            file.write(f"entry {number}\n")  # ①
        written.set()
        stop.wait()


def program(journal: Path, how: str) -> None:
    stop, written = threading.Event(), threading.Event()
    saver = threading.Thread(target=save, args=(journal, stop, written))
    saver.daemon = how == "daemon"
    saver.start()
    try:
        written.wait()
    finally:
        if how == "asked":
            stop.set()  # ②
            saver.join()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        program(Path(sys.argv[1]), sys.argv[2])
    else:
        with TemporaryDirectory() as folder:
            for how in ("daemon", "asked"):
                journal = Path(folder, how)
                subprocess.run([sys.executable, __file__, journal, how], check=True)  # ③
                print(how, len(journal.read_text().splitlines()), "of 100 lines")

# Output:
# daemon 0 of 100 lines
# asked 100 of 100 lines
