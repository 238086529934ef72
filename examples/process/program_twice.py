"""One program, run twice at the same time: two processes."""

import subprocess
import sys

PROGRAM = "import os; print(os.getpid()); input()"  # ①

if __name__ == "__main__":
    command = [sys.executable, "-c", PROGRAM]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as first,
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as second,
    ):
        print("first run: ", first.pid)
        print("second run:", second.pid)
        print("both alive:", first.poll() is None and second.poll() is None)
        first.communicate("\n")  # ②
        second.communicate("\n")

# Output:
# first run:  <pid:a>
# second run: <pid:b>
# both alive: True
