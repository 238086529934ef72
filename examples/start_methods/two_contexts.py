"""The queue and the child must come from the same context."""

import multiprocessing as mp
from multiprocessing.queues import Queue


def order(orders: "Queue[str]") -> None:
    orders.put("tea")


if __name__ == "__main__":
    spawn = mp.get_context("spawn")
    queues: "list[Queue[str]]" = [mp.Queue(), spawn.Queue()]  # ①
    for orders in queues:
        child = spawn.Process(target=order, args=(orders,))
        try:
            child.start()
        except RuntimeError as error:
            print("RuntimeError:", str(error).partition(".")[0])
        else:
            print("received:", orders.get())
            child.join()

# Output (fork):
# RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context
# received: tea
# Output (spawn, forkserver):
# received: tea
# received: tea
