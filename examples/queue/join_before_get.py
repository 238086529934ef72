"""join() before get(): a child cannot end while nobody reads what it has put."""

import multiprocessing as mp
from multiprocessing.queues import Queue


def render(pages: "Queue[bytes]", size: int) -> None:
    pages.put(bytes(size))


if __name__ == "__main__":
    pages: "Queue[bytes]" = mp.Queue()
    small = mp.Process(target=render, args=(pages, 1_000))
    small.start()
    small.join()  # ①
    print(len(pages.get()), "bytes: got after join()")

    large = mp.Process(target=render, args=(pages, 1_000_000))
    large.start()
    large.join(timeout=1)  # ②
    print("1000000 bytes: ended before get():", large.exitcode is not None)
    pages.get()  # ③
    large.join()
    print("1000000 bytes: ended after get():", large.exitcode is not None)

# Output:
# 1000 bytes: got after join()
# 1000000 bytes: ended before get(): False
# 1000000 bytes: ended after get(): True
