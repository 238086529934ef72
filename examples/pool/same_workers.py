"""A pool starts its workers at once, and the same workers do every task."""

import multiprocessing as mp
import os
import time


def shrink(photo: str) -> tuple[str, int]:
    time.sleep(0.01)
    return f"small-{photo}", os.getpid()


if __name__ == "__main__":
    photos = [f"photo{number}.jpg" for number in range(6)]
    with mp.Pool(3) as pool:  # ①
        hired = {worker.pid for worker in mp.active_children()}
        print("workers before the first task:", len(hired))
        done = pool.map(shrink, photos, chunksize=1)  # ②
        print("photos done:", len(done), "- the last one:", done[-1][0])
        used = {pid for _, pid in done}
        print("done by anyone else:", len(used - hired))
        again = {pid for _, pid in pool.map(shrink, photos)}
        print("a second batch, done by anyone else:", len(again - hired))
        now = {worker.pid for worker in mp.active_children()}
        print("the same workers are still there:", now == hired)  # ③
    print("workers after the block:", len(mp.active_children()))  # ④

# Output:
# workers before the first task: 3
# photos done: 6 - the last one: small-photo5.jpg
# done by anyone else: 0
# a second batch, done by anyone else: 0
# the same workers are still there: True
# workers after the block: 0
