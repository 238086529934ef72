"""Creates shared memory under the given name and leaves it, behind the resource tracker's back."""

import sys
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    segment = SharedMemory(sys.argv[1] if len(sys.argv) > 1 else None, create=True, size=64)
    resource_tracker.unregister(f"/{segment.name}", "shared_memory")
    segment.close()
    print(segment.name)
