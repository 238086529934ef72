"""join() inside the start loop: the children run one after another."""

import multiprocessing as mp
import time


def resize(photo: str) -> None:
    print(photo, "begins", flush=True)
    time.sleep(0.01)
    print(photo, "ends", flush=True)


if __name__ == "__main__":
    for photo in ("cat.jpg", "dog.jpg", "owl.jpg"):
        child = mp.Process(target=resize, args=(photo,))
        child.start()
        child.join()  # ①

# Output:
# cat.jpg begins
# cat.jpg ends
# dog.jpg begins
# dog.jpg ends
# owl.jpg begins
# owl.jpg ends
