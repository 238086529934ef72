"""Baking comes after mixing: a semaphore sees to it, a pool does not."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event, Semaphore

log: "SimpleQueue[str]"
bakes: Event


def keep(log_: "SimpleQueue[str]", bakes_: Event) -> None:
    global log, bakes
    log, bakes = log_, bakes_


def mix() -> None:
    bakes.wait()  # ①
    log.put("mixed")


def bake() -> None:
    log.put("baked")
    bakes.set()


def mix_first(done: Semaphore, log: "SimpleQueue[str]") -> None:
    log.put("mixed")
    done.release()


def bake_later(mixed: Semaphore, log: "SimpleQueue[str]") -> None:
    mixed.acquire()  # ②
    log.put("baked")


if __name__ == "__main__":
    log = mp.SimpleQueue()
    mixed = mp.Semaphore(0)
    tasks = (bake_later, mix_first)
    children = [mp.Process(target=task, args=(mixed, log)) for task in tasks]
    for child in children:
        child.start()
    print("semaphore:", log.get(), log.get())
    for child in children:
        child.join()
    with mp.Pool(2, keep, (log, mp.Event())) as pool:
        results = [pool.apply_async(task) for task in (mix, bake)]  # ③
        print("pool:     ", log.get(), log.get())
        for result in results:
            result.get()

# Output:
# semaphore: mixed baked
# pool:      baked mixed
