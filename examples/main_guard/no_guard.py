"""Without the guard, the child starts a child of its own."""

import multiprocessing as mp


def shrink(photo: str) -> None:
    print("shrunk", photo)


child = mp.Process(target=shrink, args=("cat.jpg",), name="shrink")
child.start()  # ①
child.join()
print("exit code of the child:", child.exitcode)  # ②

# Output (fork):
# shrunk cat.jpg
# exit code of the child: 0
# Output (spawn):
# exit code of the child: 1
# Output (forkserver, <3.14):
# exit code of the child: 1
# Output (forkserver, 3.15+):
# exit code of the child: 1
# Exit code (forkserver, 3.14): 1
# Stderr (spawn, forkserver):
# Traceback (most recent call last):
# RuntimeError:...
#         An attempt has been made to start a new process before the
#         current process has finished its bootstrapping phase.
# Stderr (forkserver, 3.14):
# Traceback (most recent call last):
# ConnectionResetError: [Errno 104] Connection reset by peer
