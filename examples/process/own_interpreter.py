"""A thread that computes keeps the interpreter; a process has one of its own."""

import multiprocessing as mp
import sys
import threading
from multiprocessing.connection import Connection

finished: list[int] = []


def count_primes() -> None:
    primes = [n for n in range(2, 5_000) if all(n % d for d in range(2, int(n**0.5) + 1))]
    finished.append(len(primes))


def compute_until_told(parent: Connection) -> None:
    parent.send("computing")
    while not parent.poll():  # ③
        count_primes()


if __name__ == "__main__":
    sys.setswitchinterval(600)  # ①
    thread = threading.Thread(target=count_primes)
    thread.start()
    print("thread: had finished before the main thread went on:", bool(finished))  # ②
    thread.join()

    connection, childs_end = mp.Pipe()
    child = mp.Process(target=compute_until_told, args=(childs_end,))
    child.start()
    print("process:", connection.recv(), "while the main thread prints this")  # ④
    connection.send("stop")
    child.join()

# Output:
# thread: had finished before the main thread went on: True
# process: computing while the main thread prints this
