"""One release() too many: a Semaphore grows by it, a BoundedSemaphore objects."""

import multiprocessing as mp
from multiprocessing.synchronize import BoundedSemaphore, Semaphore


def upload(permits: Semaphore) -> None:
    with permits:
        permits.release()  # ①


def limit_after(permits: Semaphore | BoundedSemaphore) -> int:
    child = mp.Process(target=upload, args=(permits,), name=type(permits).__name__)
    child.start()
    child.join()
    print(f"{child.name}: exit code {child.exitcode}")
    return permits.get_value()


if __name__ == "__main__":
    print("permits now:", limit_after(mp.Semaphore(2)))
    print("permits now:", limit_after(mp.BoundedSemaphore(2)))

# Output:
# Semaphore: exit code 0
# permits now: 3
# BoundedSemaphore: exit code 1
# permits now: 2
# Stderr:
# Process BoundedSemaphore:
# Traceback (most recent call last):
# ValueError: semaphore or lock released too many times
