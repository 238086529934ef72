"""as_completed() gives each future when it is done, whoever was first in line."""

import multiprocessing as mp
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing.synchronize import Event

small_is_out: Event


def keep(event: Event) -> None:
    global small_is_out
    small_is_out = event


def develop(photo: str) -> str:
    if photo == "large":
        small_is_out.wait()  # ①
    time.sleep(0.01)
    if photo == "broken":
        raise ValueError("cannot read this photo")
    return f"{photo} print"


if __name__ == "__main__":
    event = mp.Event()
    with ProcessPoolExecutor(2, initializer=keep, initargs=(event,)) as executor:
        futures = {executor.submit(develop, photo): photo for photo in ("large", "small")}  # ②
        for future in as_completed(futures):
            print(futures[future], "->", future.result())
            event.set()
        broken = executor.submit(develop, "broken")
        print("broken ->", repr(broken.exception()))  # ③
        print("done:", broken.done(), "- running:", broken.running())

# Output:
# small -> small print
# large -> large print
# broken -> ValueError('cannot read this photo')
# done: True - running: False
