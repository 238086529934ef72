"""maxsize=2: a scanner that is two pages ahead waits until one is taken out."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue


def scan(pages: "Queue[int]", log: Connection) -> None:
    for page in (1, 2, 3):
        pages.put(page)  # ①
        log.send(f"page {page} was put")


if __name__ == "__main__":
    pages: "Queue[int]" = mp.Queue(maxsize=2)
    log, log_end = mp.Pipe(duplex=False)
    scanner = mp.Process(target=scan, args=(pages, log_end))
    scanner.start()
    print(log.recv())
    print(log.recv())
    print("news within half a second:", log.poll(timeout=0.5))  # ②
    print("page", pages.get(), "is taken out")
    print(log.recv())
    for _ in range(2):
        pages.get()
    scanner.join()

# Output:
# page 1 was put
# page 2 was put
# news within half a second: False
# page 1 is taken out
# page 3 was put
