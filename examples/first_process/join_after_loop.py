"""Start all, then join all: the children run at the same time."""

import multiprocessing as mp
import time
from multiprocessing.synchronize import Barrier


def resize(photo: str, all_here: Barrier) -> None:
    all_here.wait()  # ①
    time.sleep(0.01)


if __name__ == "__main__":
    photos = ("cat.jpg", "dog.jpg", "owl.jpg")
    all_here = mp.Barrier(len(photos))
    children = [mp.Process(target=resize, args=(photo, all_here)) for photo in photos]
    for child in children:
        child.start()
    for child in children:
        child.join()  # ②
    print("exit codes", [child.exitcode for child in children])

# Output:
# exit codes [0, 0, 0]
