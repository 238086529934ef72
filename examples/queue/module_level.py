"""A queue made at the top of the module, not passed in args."""

import multiprocessing as mp
from multiprocessing.queues import Queue

orders: "Queue[str]" = mp.Queue()


def take_order() -> None:
    orders.put("tea")


if __name__ == "__main__":
    waiter = mp.Process(target=take_order)
    waiter.start()
    waiter.join()
    print("exit code", waiter.exitcode)
    print("nothing arrived" if orders.empty() else orders.get())  # ①

# Output (fork):
# exit code 0
# tea
# Output (spawn, forkserver):
# exit code 0
# nothing arrived
# Stderr (forkserver, <3.14):
# ...UserWarning: resource_tracker: There appear to be 3 leaked semaphore objects...
