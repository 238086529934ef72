"""A child creates shared memory and leaves it, behind the resource tracker's back."""

import multiprocessing as mp
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory


def leak() -> None:
    segment = SharedMemory(create=True, size=64)
    resource_tracker.unregister(f"/{segment.name}", "shared_memory")
    segment.close()
    print(segment.name)


if __name__ == "__main__":
    process = mp.Process(target=leak)
    process.start()
    process.join()
