"""Two transfers take the same two locks in opposite order: each waits for the other."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier, Lock


def transfer(name: str, first: Lock, second: Lock, both: Barrier, log: "SimpleQueue[str]") -> None:
    with first:
        both.wait()  # ①
        got_it = second.acquire(timeout=0.5)  # ②
        log.put(f"{name}: second lock {got_it}")
        both.wait()  # ③


if __name__ == "__main__":
    rent, food = mp.Lock(), mp.Lock()
    both = mp.Barrier(2)
    log: "SimpleQueue[str]" = mp.SimpleQueue()
    transfers = [
        mp.Process(target=transfer, args=("rent to food", rent, food, both, log)),
        mp.Process(target=transfer, args=("food to rent", food, rent, both, log)),
    ]
    for child in transfers:
        child.start()
    for line in sorted(log.get() for _ in transfers):
        print(line)
    for child in transfers:
        child.join()

# Output:
# food to rent: second lock False
# rent to food: second lock False
