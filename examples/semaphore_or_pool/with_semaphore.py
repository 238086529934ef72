"""Six photos, six processes, two permits: all six exist, two of them work."""

import multiprocessing as mp
import os
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event, Semaphore

PHOTOS = ("ant", "bee", "cat", "dog", "elk", "fox")
Result = tuple[str, int]


def develop(
    photo: str,
    permits: Semaphore,
    working: Semaphore,
    may_finish: Event,
    results: "SimpleQueue[Result]",
) -> None:
    with permits:
        working.release()
        may_finish.wait()  # ①
        results.put((photo.upper(), os.getpid()))  # ②


if __name__ == "__main__":
    permits, working, may_finish = mp.Semaphore(2), mp.Semaphore(0), mp.Event()
    results: "SimpleQueue[Result]" = mp.SimpleQueue()
    shared = (permits, working, may_finish, results)
    children = [mp.Process(target=develop, args=(photo, *shared)) for photo in PHOTOS]
    for child in children:
        child.start()
    for _ in range(2):
        working.acquire()
    print("processes:", len(mp.active_children()))
    print("a third at work within half a second:", working.acquire(timeout=0.5))
    may_finish.set()
    received = [results.get() for _ in children]
    for child in children:
        child.join()
    print("results, sorted by hand:", *sorted(name for name, _ in received))
    print("different pids:", len({pid for _, pid in received}))

# Output:
# processes: 6
# a third at work within half a second: False
# results, sorted by hand: ANT BEE CAT DOG ELK FOX
# different pids: 6
