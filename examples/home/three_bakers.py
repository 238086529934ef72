"""Three bakers share one oven."""

import multiprocessing as mp
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Lock


def bake(loaf: str, oven: Lock, shop: "Queue[str]") -> None:
    with oven:
        time.sleep(0.02)
    shop.put(loaf)


if __name__ == "__main__":
    oven = mp.Lock()
    shop: "Queue[str]" = mp.Queue()
    loaves = ("rye", "oat", "corn")
    bakers = [mp.Process(target=bake, args=(loaf, oven, shop)) for loaf in loaves]
    for baker in bakers:
        baker.start()
    print("on sale:", *sorted(shop.get() for _ in bakers))
    for baker in bakers:
        baker.join()

# Output:
# on sale: corn oat rye
