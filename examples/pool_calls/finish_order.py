"""A large photo is done last: imap() waits for it, imap_unordered() does not."""

import multiprocessing as mp
import time
from multiprocessing.synchronize import Event

may_end: Event


def keep(event: Event) -> None:
    global may_end
    may_end = event


def develop(photo: str) -> str:
    if photo == "large":
        may_end.wait()  # ①
    time.sleep(0.01)
    if photo == "small":
        may_end.set()
    return photo


if __name__ == "__main__":
    event = mp.Event()
    with mp.Pool(2, keep, (event,)) as pool:
        print("imap:", *pool.imap(develop, ["large", "small"]))  # ②
        event.clear()
        results = pool.imap_unordered(develop, ["large", "tiny"])
        print("imap_unordered:", next(results))  # ③
        event.set()
        print("imap_unordered:", next(results))

# Output:
# imap: large small
# imap_unordered: tiny
# imap_unordered: large
