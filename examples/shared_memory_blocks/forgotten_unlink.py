"""Nobody calls unlink(): the resource tracker does, and says so."""

from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    shelf = SharedMemory(create=True, size=4)
    shelf.close()
    print("closed, and that is all")

# Output:
# closed, and that is all
# Stderr:
# ...: UserWarning: resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown...
