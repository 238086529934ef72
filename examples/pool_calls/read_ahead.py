"""How far a pool reads ahead of you: map_async, imap, and a loop with a limit."""

import multiprocessing as mp
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.pool import AsyncResult, Pool


class Film:
    """Counts the frames that are taken out of it."""

    def __init__(self) -> None:
        self.taken = 0
        self.is_over = threading.Event()

    def frames(self) -> Iterator[int]:
        while self.taken < 100:
            self.taken += 1
            yield self.taken
        self.is_over.set()


def shrink(frame: int) -> int:
    return frame // 2


def at_most(
    ahead: int, pool: Pool, task: Callable[[int], int], items: Iterable[int]
) -> Iterator[int]:
    running: deque[AsyncResult[int]] = deque()
    for item in items:
        running.append(pool.apply_async(task, (item,)))
        if len(running) == ahead:
            yield running.popleft().get()  # ①
    while running:
        yield running.popleft().get()


if __name__ == "__main__":
    first, second, third = Film(), Film(), Film()
    with mp.Pool(2) as pool:
        pool.map_async(shrink, first.frames())
        print("map_async:", first.taken, "frames taken, no result read")  # ②
        pool.imap(shrink, second.frames())
        second.is_over.wait()
        print("imap:     ", second.taken, "frames taken, no result read")  # ③
        small = at_most(8, pool, shrink, third.frames())
        next(small)
        print("at_most:  ", third.taken, "frames taken, 1 result read")

# Output:
# map_async: 100 frames taken, no result read
# imap:      100 frames taken, no result read
# at_most:   8 frames taken, 1 result read
