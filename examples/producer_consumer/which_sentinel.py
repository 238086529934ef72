"""Three sentinels go through a queue. Which of them are still themselves?"""

import multiprocessing as mp
from enum import Enum
from multiprocessing.queues import Queue

STOP = object()


class Signal(Enum):
    NO_MORE = "no more"


if __name__ == "__main__":
    tasks: "Queue[object]" = mp.Queue()
    for sentinel in (None, Signal.NO_MORE, STOP):
        tasks.put(sentinel)
    print("None:", tasks.get() is None)
    print("Signal.NO_MORE:", tasks.get() is Signal.NO_MORE)
    print("object():", tasks.get() is STOP)

# Output:
# None: True
# Signal.NO_MORE: True
# object(): False
