"""put() returns before the object is pickled: the feeder thread does that later."""

import multiprocessing as mp
import threading
from multiprocessing.queues import Queue
from queue import Empty

released = threading.Event()


class Parcel:
    """Says which thread pickles it, and makes that thread wait."""

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        released.wait()  # ①
        return str, (f"pickled by {threading.current_thread().name}",)


if __name__ == "__main__":
    parcels: "Queue[object]" = mp.Queue(maxsize=1)
    parcels.put(Parcel())
    print("put() has returned")
    print("full():", parcels.full(), "- empty():", parcels.empty())  # ②
    try:
        parcels.get_nowait()
    except Empty:  # ③
        print("get_nowait(): queue.Empty")
    released.set()
    print("get():", parcels.get())

# Output:
# put() has returned
# full(): True - empty(): True
# get_nowait(): queue.Empty
# get(): pickled by QueueFeederThread
