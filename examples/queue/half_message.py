"""A child that leaves in the middle of a message takes the queue with it."""

import multiprocessing as mp
import os
import signal
import threading
import time
from multiprocessing.queues import Queue


def upload(photos: "Queue[bytes]", killed: bool) -> None:
    if not killed:
        photos.cancel_join_thread()  # ①
    photos.put(bytes(1_000_000))
    while photos.empty():  # ②
        time.sleep(0.01)
    if killed:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    for killed in (False, True):
        photos: "Queue[bytes]" = mp.Queue()
        child = mp.Process(target=upload, args=(photos, killed))
        child.start()
        child.join()
        wait = {"timeout": 0.1}
        receiver = threading.Thread(target=photos.get, kwargs=wait, daemon=True)  # ③
        receiver.start()
        receiver.join(timeout=1)
        returned = not receiver.is_alive()
        print(f"exit code {child.exitcode:2}, get() has returned: {returned}")

# Output:
# exit code  0, get() has returned: False
# exit code -9, get() has returned: False
