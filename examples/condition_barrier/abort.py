"""One of three fails before the barrier and says so: the others need not wait for ever."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError  # ①


def load(text: str, all_loaded: Barrier, log: "SimpleQueue[str]") -> None:
    try:
        number = int(text)
        all_loaded.wait()
        log.put(f"{number}: everybody has loaded")
    except BrokenBarrierError:
        log.put(f"{text}: BrokenBarrierError")
    except ValueError as error:
        all_loaded.abort()  # ②
        log.put(f"{text}: {error}")


if __name__ == "__main__":
    all_loaded = mp.Barrier(3)
    log: "SimpleQueue[str]" = mp.SimpleQueue()
    loaders = [mp.Process(target=load, args=(text, all_loaded, log)) for text in ("12", "abc", "7")]
    for loader in loaders:
        loader.start()
    messages = sorted(log.get() for _ in loaders)
    for loader in loaders:
        loader.join()
    print(*messages, sep="\n")

# Output:
# 12: BrokenBarrierError
# 7: BrokenBarrierError
# abc: invalid literal for int() with base 10: 'abc'
