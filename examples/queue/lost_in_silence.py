"""The same error in a child's last put(): not even a traceback, and exit code 0."""

import multiprocessing as mp
import time
from multiprocessing.queues import Queue
from multiprocessing.util import is_exiting


class Preview:
    """Cannot be pickled, and says so only when its process has begun to end."""

    def __reduce__(self) -> str:
        while not is_exiting():  # ①
            time.sleep(0.001)
        raise TypeError("cannot pickle a preview")


def render(pages: "Queue[object]") -> None:
    pages.put(Preview())


if __name__ == "__main__":
    pages: "Queue[object]" = mp.Queue()
    renderer = mp.Process(target=render, args=(pages,))
    renderer.start()
    renderer.join()
    print("exit code:", renderer.exitcode)
    print("nothing arrived:", pages.empty())  # ②

# Output:
# exit code: 0
# nothing arrived: True
