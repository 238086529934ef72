"""The start method that this Python uses if nobody chooses one."""

import subprocess
import sys

PROGRAM = "import multiprocessing as mp; print(mp.get_start_method())"

if __name__ == "__main__":
    subprocess.run([sys.executable, "-I", "-c", PROGRAM], check=True)  # ①

# Output (linux, <3.14):
# fork
# Output (linux, 3.14+):
# forkserver
# Output (macos, windows):
# spawn
