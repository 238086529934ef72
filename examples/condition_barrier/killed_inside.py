"""A process is terminated while it waits at a barrier: not even the timeout helps the others."""

import multiprocessing as mp
import threading
from multiprocessing.synchronize import Barrier


def arrive(meeting: Barrier) -> None:
    meeting.wait()


if __name__ == "__main__":
    meeting = mp.Barrier(2)
    first = mp.Process(target=arrive, args=(meeting,))
    first.start()
    while meeting.n_waiting == 0:  # ①
        first.join(timeout=0.05)
    first.terminate()
    first.join()
    print(f"exit code {first.exitcode}, waiting at the barrier: {meeting.n_waiting}")  # ②
    second = threading.Thread(target=meeting.wait, args=(0.2,), daemon=True)
    second.start()
    second.join(timeout=1)
    print("after a second, wait(timeout=0.2) still waits:", second.is_alive())

# Output:
# exit code -15, waiting at the barrier: 1
# after a second, wait(timeout=0.2) still waits: True
