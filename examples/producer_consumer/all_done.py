"""A JoinableQueue: join() returns when everything that was put has been processed."""

import multiprocessing as mp
import time
from multiprocessing.queues import JoinableQueue
from pathlib import Path
from tempfile import TemporaryDirectory


def save(photos: "JoinableQueue[str | None]", folder: str) -> None:
    while True:
        photo = photos.get()
        try:
            if photo is None:
                break
            time.sleep(0.01)
            Path(folder, photo).write_text("a cat")
        finally:
            photos.task_done()  # ①


if __name__ == "__main__":
    photos: "JoinableQueue[str | None]" = mp.JoinableQueue()
    with TemporaryDirectory() as folder:
        workers = [mp.Process(target=save, args=(photos, folder), daemon=True) for _ in range(2)]
        for worker in workers:
            worker.start()
        for number in range(6):
            photos.put(f"cat-{number}.jpg")
        photos.join()  # ②
        print("photos saved:", len(list(Path(folder).iterdir())))
        print("workers alive:", sum(worker.is_alive() for worker in workers))  # ③
        for _ in workers:
            photos.put(None)  # ④
        for worker in workers:
            worker.join()

# Output:
# photos saved: 6
# workers alive: 2
