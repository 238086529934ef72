"""A lock made at the top of the module. The parent has it; can the child take it?"""

import multiprocessing as mp

lock = mp.Lock()


def try_the_lock() -> None:
    print("child gets it:", lock.acquire(block=False))


if __name__ == "__main__":
    with lock:
        child = mp.Process(target=try_the_lock)
        child.start()
        child.join()

# Output (fork):
# child gets it: False
# Output (spawn, forkserver):
# child gets it: True
# Stderr (forkserver, <3.14):
# ...UserWarning: resource_tracker: There appear to be 1 leaked semaphore objects...
