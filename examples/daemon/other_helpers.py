"""What a daemon may start: threads, and programs through subprocess."""

import multiprocessing as mp
import subprocess
import sys
from threading import Thread


def shrink(picture: str) -> None:
    print("a thread shrinks", picture, flush=True)


def make_thumbnails() -> None:
    helper = Thread(target=shrink, args=("cat.jpg",))
    helper.start()
    helper.join()
    program = [sys.executable, "-c", "print('a program shrinks dog.jpg')"]
    subprocess.run(program, check=True)  # ①


if __name__ == "__main__":
    worker = mp.Process(target=make_thumbnails, daemon=True)
    worker.start()
    worker.join()
    print("exit code of the daemon:", worker.exitcode)

# Output:
# a thread shrinks cat.jpg
# a program shrinks dog.jpg
# exit code of the daemon: 0
