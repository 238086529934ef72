"""The same greetings, kept and joined: none is lost."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock


def greet(lock: Lock, number: int) -> None:
    with lock:
        print("hello world", number)


if __name__ == "__main__":
    lock = mp.Lock()
    children = [mp.Process(target=greet, args=(lock, n)) for n in range(10)]  # ①
    for child in children:
        child.start()
    for child in children:
        child.join()  # ②

# Unordered output:
# hello world 0
# hello world 1
# hello world 2
# hello world 3
# hello world 4
# hello world 5
# hello world 6
# hello world 7
# hello world 8
# hello world 9
