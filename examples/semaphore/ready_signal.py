"""A semaphore that begins at 0: the parent waits until three cameras are ready."""

import multiprocessing as mp
from multiprocessing.synchronize import Event, Semaphore


def film(ready: Semaphore, action: Event) -> None:
    ready.release()  # ①
    action.wait()


if __name__ == "__main__":
    ready = mp.Semaphore(0)
    action = mp.Event()
    cameras = [mp.Process(target=film, args=(ready, action)) for _ in range(3)]
    for camera in cameras:
        camera.start()
    for _ in cameras:
        ready.acquire()  # ②
    print("all three cameras are ready")
    action.set()
    for camera in cameras:
        camera.join()

# Output:
# all three cameras are ready
