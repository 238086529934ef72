"""Six pages to fetch, two permits: never more than two processes fetch at once."""

import multiprocessing as mp
import time
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier, Semaphore


def fetch(
    permits: Semaphore,
    pair: Barrier,
    now: "Synchronized[int]",
    peak: "Synchronized[int]",
) -> None:
    with permits:  # ①
        with now.get_lock():
            now.value += 1
            peak.value = max(peak.value, now.value)  # ②
        pair.wait()  # ③
        time.sleep(0.01)
        with now.get_lock():
            now.value -= 1


if __name__ == "__main__":
    permits = mp.Semaphore(2)  # ④
    now, peak = mp.Value("i", 0), mp.Value("i", 0)
    task = (permits, mp.Barrier(2), now, peak)
    children = [mp.Process(target=fetch, args=task) for _ in range(6)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print("processes:", len(children))
    print("most at a time:", peak.value)
    print("permits at the end:", permits.get_value())

# Output:
# processes: 6
# most at a time: 2
# permits at the end: 2
