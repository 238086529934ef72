"""A daemon may not have children of its own."""

import multiprocessing as mp


def shrink(picture: str) -> None:
    print("shrunk", picture)


def make_thumbnails() -> None:
    helper = mp.Process(target=shrink, args=("cat.jpg",))
    helper.start()  # ①


if __name__ == "__main__":
    worker = mp.Process(target=make_thumbnails, name="thumbnails", daemon=True)
    worker.start()
    worker.join()
    print("exit code of the daemon:", worker.exitcode)  # ②

# Output:
# exit code of the daemon: 1
# Stderr:
# Process thumbnails:
# Traceback (most recent call last):
# AssertionError: daemonic processes are not allowed to have children
