"""A thread fails, a process fails: what does join() say?"""

import multiprocessing as mp
import threading


def share(cakes: int, guests: int) -> None:
    print(cakes // guests)


if __name__ == "__main__":
    thread = threading.Thread(target=share, args=(3, 0), name="thread")
    thread.start()
    thread.join()  # ①
    print("thread alive:", thread.is_alive(), flush=True)

    process = mp.Process(target=share, args=(3, 0), name="process")
    process.start()
    process.join()
    print("process exit code:", process.exitcode)  # ②

# Output:
# thread alive: False
# process exit code: 1
# Stderr:
# Exception in thread thread:
# Traceback (most recent call last):
# ZeroDivisionError: ...
# Process process:
# Traceback (most recent call last):
# ZeroDivisionError: ...
