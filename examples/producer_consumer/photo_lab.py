"""Two cameras, three workers, one queue: after the last photo, one None for each worker."""

import multiprocessing as mp
import time
from multiprocessing.queues import Queue


def shoot(animal: str, photos: "Queue[str | None]") -> None:
    for number in (1, 2, 3):
        photos.put(f"{animal}-{number}.jpg")


def shrink(photos: "Queue[str | None]", small: "Queue[str | None]") -> None:
    for photo in iter(photos.get, None):  # ①
        time.sleep(0.01)
        small.put(f"small {photo}")
    small.put(None)  # ②


if __name__ == "__main__":
    photos: "Queue[str | None]" = mp.Queue()
    small: "Queue[str | None]" = mp.Queue()
    cameras = [mp.Process(target=shoot, args=(animal, photos)) for animal in ("cat", "dog")]
    workers = [mp.Process(target=shrink, args=(photos, small)) for _ in range(3)]
    for process in cameras + workers:
        process.start()
    for camera in cameras:
        camera.join()  # ③
    for _ in workers:
        photos.put(None)  # ④
    results = [photo for _ in workers for photo in iter(small.get, None)]  # ⑤
    for process in workers:
        process.join()
    print(*sorted(results), sep="\n")

# Output:
# small cat-1.jpg
# small cat-2.jpg
# small cat-3.jpg
# small dog-1.jpg
# small dog-2.jpg
# small dog-3.jpg
