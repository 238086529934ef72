"""Six photos, six processes, two permits: all six exist, two of them work."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event, Semaphore

PHOTOS = ("ant", "bee", "cat", "dog", "elk", "fox")


def develop(
    photo: str,
    permits: Semaphore,
    working: Semaphore,
    may_finish: Event,
    results: "SimpleQueue[str]",
) -> None:
    with permits:
        working.release()
        may_finish.wait()  # ①
        results.put(photo.upper())  # ②


if __name__ == "__main__":
    permits, working, may_finish = mp.Semaphore(2), mp.Semaphore(0), mp.Event()
    results: "SimpleQueue[str]" = mp.SimpleQueue()
    shared = (permits, working, may_finish, results)
    children = [mp.Process(target=develop, args=(p, *shared)) for p in PHOTOS]
    for child in children:
        child.start()
    for _ in range(2):
        working.acquire()
    print("processes:", len(mp.active_children()))
    print("a third at work within half a second:", working.acquire(timeout=0.5))
    may_finish.set()
    received = [results.get() for _ in children]  # ③
    for child in children:
        child.join()
    print("results, sorted by hand:", *sorted(received))

# Output:
# processes: 6
# a third at work within half a second: False
# results, sorted by hand: ANT BEE CAT DOG ELK FOX
