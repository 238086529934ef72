"""Two transfers take two locks in opposite orders: each waits for the other."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier, Lock

Got = tuple[str, bool]


def transfer(
    name: str,
    first: Lock,
    second: Lock,
    both: Barrier,
    log: "SimpleQueue[Got]",
) -> None:
    with first:
        both.wait()  # ①
        log.put((name, second.acquire(timeout=0.5)))  # ②
        both.wait()  # ③


if __name__ == "__main__":
    rent, food = mp.Lock(), mp.Lock()
    both = mp.Barrier(2)
    log: "SimpleQueue[Got]" = mp.SimpleQueue()
    transfers = [
        mp.Process(target=transfer, args=("rent to food", rent, food, both, log)),
        mp.Process(target=transfer, args=("food to rent", food, rent, both, log)),
    ]
    for child in transfers:
        child.start()
    for name, got_both in sorted(log.get() for _ in transfers):
        print(f"{name}: has both locks: {got_both}")
    for child in transfers:
        child.join()

# Output:
# food to rent: has both locks: False
# rent to food: has both locks: False
