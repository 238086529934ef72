"""Three vans drive: each has a place of its own in an Array, and all add to one Value."""

import multiprocessing as mp
import time
from multiprocessing.sharedctypes import Synchronized, SynchronizedArray


def drive(
    van: int, trips: list[int], per_van: "SynchronizedArray[int]", total: "Synchronized[int]"
) -> None:
    for kilometres in trips:
        time.sleep(kilometres / 1000)
        per_van[van] += kilometres  # ①
        with total.get_lock():
            total.value += kilometres  # ②


if __name__ == "__main__":
    plan = [[3, 4], [10], [1, 1, 1]]
    per_van = mp.Array("i", len(plan))  # ③
    total = mp.Value("i", 0)
    vans = [
        mp.Process(target=drive, args=(van, trips, per_van, total))  # ④
        for van, trips in enumerate(plan)
    ]
    for process in vans:
        process.start()
    for process in vans:
        process.join()
    print("per van:", per_van[:])
    print("total:  ", total.value)

# Output:
# per van: [7, 10, 3]
# total:   20
