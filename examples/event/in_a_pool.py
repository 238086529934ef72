"""An event cannot be an argument of a pool's task: pass it when the workers start."""

import multiprocessing as mp
from multiprocessing.synchronize import Event

stop: Event


def keep(event: Event) -> None:
    global stop
    stop = event


def search(word: str) -> str:
    return f"{word}: stopped" if stop.is_set() else f"{word}: found"


def search_with(word: str, event: Event) -> str:
    return f"{word}: stopped" if event.is_set() else f"{word}: found"


if __name__ == "__main__":
    event = mp.Event()
    with mp.Pool(2, initializer=keep, initargs=(event,)) as pool:
        try:
            pool.apply(search_with, ("tea", event))  # ①
        except RuntimeError as error:
            print("RuntimeError:", error)
        print(pool.apply(search, ("tea",)))
        event.set()  # ②
        print(pool.apply(search, ("rice",)))

# Output:
# RuntimeError: Condition objects should only be shared between processes through inheritance
# tea: found
# rice: stopped
