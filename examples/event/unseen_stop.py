"""A worker that waits in get() does not see the event. It must wake up and look."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from queue import Empty


def waits_for_ever(stop: Event, tasks: "Queue[str]", news: Connection) -> None:
    while not stop.is_set():
        news.send("ready for a task")
        tasks.get()  # ①


def wakes_up(stop: Event, tasks: "Queue[str]", news: Connection) -> None:
    while not stop.is_set():
        news.send("ready for a task")
        try:
            tasks.get(timeout=0.2)  # ②
        except Empty:
            continue


if __name__ == "__main__":
    for target in (waits_for_ever, wakes_up):
        stop = mp.Event()
        tasks: "Queue[str]" = mp.Queue()
        news, news_end = mp.Pipe(duplex=False)
        worker = mp.Process(target=target, args=(stop, tasks, news_end), daemon=True)
        worker.start()
        news.recv()
        stop.set()
        worker.join(timeout=2)
        print(f"{target.__name__}: exit code {worker.exitcode}")

# Output:
# waits_for_ever: exit code None
# wakes_up: exit code 0
