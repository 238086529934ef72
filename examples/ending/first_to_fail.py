"""Wait for three children at once, and stop the others when one fails."""

import multiprocessing as mp
import sys
from multiprocessing.connection import wait
from multiprocessing.synchronize import Event


def download(photo: str, data_arrives: Event) -> None:
    if photo == "dog.jpg":
        sys.exit("404: no dog.jpg here")
    data_arrives.wait()


if __name__ == "__main__":
    data_arrives = mp.Event()
    children = [
        mp.Process(target=download, args=(photo, data_arrives), name=photo)
        for photo in ("cat.jpg", "dog.jpg", "owl.jpg")
    ]
    for child in children:
        child.start()
    running, failed = list(children), False
    while running and not failed:
        ready = wait([child.sentinel for child in running])  # ①
        for child in [child for child in running if child.sentinel in ready]:
            running.remove(child)
            child.join()
            failed = failed or child.exitcode != 0
            print(child.name, "ended, exit code", child.exitcode)
    for child in running:  # ②
        child.terminate()
        child.join()
        print(child.name, "stopped, exit code", child.exitcode)

# Output:
# dog.jpg ended, exit code 1
# cat.jpg stopped, exit code -15
# owl.jpg stopped, exit code -15
# Stderr:
# 404: no dog.jpg here
