"""The worker has died, the queue is full: put() with a timeout notices."""

import multiprocessing as mp
import sys
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from queue import Full


def save(pages: "Queue[int]") -> None:
    pages.get()
    sys.exit(3)  # ①


def put_while_alive(pages: "Queue[int]", page: int, worker: BaseProcess) -> None:
    while True:
        try:
            return pages.put(page, timeout=0.2)
        except Full:
            if not worker.is_alive():  # ②
                raise ChildProcessError(f"worker: exit code {worker.exitcode}") from None


if __name__ == "__main__":
    pages: "Queue[int]" = mp.Queue(maxsize=2)
    worker = mp.Process(target=save, args=(pages,))
    worker.start()
    try:
        for page in range(1, 100):
            put_while_alive(pages, page, worker)
    except ChildProcessError as error:
        print(f"page {page} was not put, {error}")

# Output:
# page 4 was not put, worker: exit code 3
