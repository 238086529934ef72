"""Two bakers share one oven; the loaves go over the counter to the shop."""

import multiprocessing as mp
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Lock


def bake(loaf: str, oven: Lock, counter: "Queue[str]") -> None:
    time.sleep(0.01)  # ① kneads
    with oven:  # ②
        time.sleep(0.02)
    counter.put(loaf)  # ③


if __name__ == "__main__":
    oven = mp.Lock()
    counter: "Queue[str]" = mp.Queue()
    bakers = [mp.Process(target=bake, args=(loaf, oven, counter)) for loaf in ("rye", "oat")]
    for baker in bakers:
        baker.start()
    loaves = [counter.get() for _ in bakers]  # ④
    for baker in bakers:
        baker.join()  # ⑤
    print("on sale:", *sorted(loaves))

# Output:
# on sale: oat rye
