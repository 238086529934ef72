"""At most two processes at a time, without a pool: start one when one has ended."""

import multiprocessing as mp
import os
import signal
from multiprocessing.connection import wait

PHOTOS = ("ant", "bee", "cat", "dog", "elk", "fox")


def develop(photo: str) -> None:
    if photo == "bee":
        os.kill(os.getpid(), signal.SIGKILL)  # ①


def run_all(limit: int) -> tuple[int, dict[str, int | None]]:
    waiting, exit_codes, peak = list(PHOTOS), {}, 0
    running: dict[int, mp.Process] = {}
    while waiting or running:
        while waiting and len(running) < limit:  # ②
            photo = waiting.pop(0)
            child = mp.Process(target=develop, args=(photo,), name=photo)
            child.start()
            running[child.sentinel] = child
        peak = max(peak, len(running))
        for sentinel in wait(running):  # ③
            assert isinstance(sentinel, int)
            child = running.pop(sentinel)
            child.join()
            exit_codes[child.name] = child.exitcode
    return peak, exit_codes


if __name__ == "__main__":
    peak, exit_codes = run_all(limit=2)
    print("most processes at a time:", peak)
    for photo in sorted(exit_codes):
        print(photo, exit_codes[photo])

# Output:
# most processes at a time: 2
# ant 0
# bee -9
# cat 0
# dog 0
# elk 0
# fox 0
