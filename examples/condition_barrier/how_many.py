"""Four wait: notify() wakes one, notify(2) wakes two, notify_all() everybody who is left."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Condition, Semaphore


def sleep_well(bell: Condition, ready: Semaphore, awake: Connection) -> None:
    with bell:
        ready.release()
        bell.wait()
        awake.send("awake")  # ①


if __name__ == "__main__":
    bell, ready = mp.Condition(), mp.Semaphore(0)
    listening, awake = mp.Pipe(duplex=False)
    guests = [mp.Process(target=sleep_well, args=(bell, ready, awake)) for _ in range(4)]
    for guest in guests:
        guest.start()
        ready.acquire()
    for count in (1, 2):
        with bell:
            bell.notify(count)
        for _ in range(count):
            listening.recv()
        print(f"notify({count}): {count} awake, one more: {listening.poll(timeout=0.5)}")
    with bell:
        bell.notify_all()
    for guest in guests:
        guest.join()
    print("notify_all(): everybody is awake")

# Output:
# notify(1): 1 awake, one more: False
# notify(2): 2 awake, one more: False
# notify_all(): everybody is awake
