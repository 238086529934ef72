"""Three parcels are delivered, and announced, before anybody waits for them."""

import multiprocessing as mp
from multiprocessing.synchronize import Semaphore


def deliver(parcels: Semaphore) -> None:
    for _ in range(3):
        parcels.release()


if __name__ == "__main__":
    parcels = mp.Semaphore(0)
    courier = mp.Process(target=deliver, args=(parcels,))
    courier.start()
    courier.join()
    for _ in range(4):
        print(parcels.acquire(block=False))

# Output:
# True
# True
# True
# False
