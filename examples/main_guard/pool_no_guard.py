"""A pool without the guard: its workers die one after another."""

import multiprocessing as mp
from pathlib import Path

executions = Path("executions.txt")
with executions.open("a") as file:
    file.write("once more\n")


def shrink(photo: str) -> str:
    return f"small-{photo}"


if len(executions.read_text().splitlines()) <= 4:  # ①
    pool = mp.Pool(1)  # ②
    print(pool.apply(shrink, ("cat.jpg",)))
    pool.close()
    pool.join()
    print("times the file was executed:", len(executions.read_text().splitlines()))

# Output (fork):
# small-cat.jpg
# times the file was executed: 1
# Output (spawn):
# small-cat.jpg
# times the file was executed: 5
# Output (forkserver, <3.14):
# small-cat.jpg
# times the file was executed: 5
# Output (forkserver, 3.15+):
# small-cat.jpg
# times the file was executed: 5
# Exit code (forkserver, 3.14): 1
# Stderr (spawn, forkserver):
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Stderr (forkserver, 3.14):
# Traceback (most recent call last):
# ConnectionResetError: [Errno 104] Connection reset by peer
# Stderr (spawn):
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Stderr (forkserver, <3.14):
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Stderr (forkserver, 3.15+):
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
