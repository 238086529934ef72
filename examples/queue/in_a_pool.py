"""A queue cannot be an argument of a pool's task: pass it when the workers start."""

import multiprocessing as mp
from multiprocessing.queues import Queue

log: "Queue[str]"


def keep(queue: "Queue[str]") -> None:
    global log
    log = queue


def shrink(photo: str) -> None:
    log.put(f"{photo} is small now")


def shrink_and_tell(photo: str, queue: "Queue[str]") -> None:
    queue.put(f"{photo} is small now")


if __name__ == "__main__":
    queue: "Queue[str]" = mp.Queue()
    with mp.Manager() as manager, mp.Pool(1, keep, (queue,)) as pool:
        try:
            pool.apply(shrink_and_tell, ("cat.jpg", queue))  # ①
        except RuntimeError as error:
            print("RuntimeError:", error)
        pool.apply(shrink, ("dog.jpg",))  # ②
        print(queue.get())
        managed = manager.Queue()
        pool.apply(shrink_and_tell, ("owl.jpg", managed))  # ③
        print(managed.get())

# Output:
# RuntimeError: Queue objects should only be shared between processes through inheritance
# dog.jpg is small now
# owl.jpg is small now
