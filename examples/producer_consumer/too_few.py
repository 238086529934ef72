"""Two sentinels for three workers leave one waiting. One is enough if it is handed on."""

import multiprocessing as mp
from multiprocessing.connection import wait
from multiprocessing.queues import Queue


def keep_it(tasks: "Queue[str | None]") -> None:
    for _ in iter(tasks.get, None):
        pass


def hand_it_on(tasks: "Queue[str | None]") -> None:
    for _ in iter(tasks.get, None):
        pass
    tasks.put(None)  # ①


if __name__ == "__main__":
    tasks: "Queue[str | None]" = mp.Queue()
    others: "Queue[str | None]" = mp.Queue()
    keepers = [mp.Process(target=keep_it, args=(tasks,)) for _ in range(3)]
    givers = [mp.Process(target=hand_it_on, args=(others,)) for _ in range(3)]
    for process in keepers + givers:
        process.start()

    tasks.put(None)
    tasks.put(None)
    running = {keeper.sentinel for keeper in keepers}
    while len(running) > 1:
        running.difference_update(wait(list(running)))  # ②
    print("keep_it: ended within half a second:", wait(list(running), timeout=0.5))
    tasks.put(None)
    for keeper in keepers:
        keeper.join()

    others.put(None)
    for giver in givers:
        giver.join()
    print("hand_it_on: three have ended after one None")

# Output:
# keep_it: ended within half a second: []
# hand_it_on: three have ended after one None
