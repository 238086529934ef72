"""A large photo takes long: imap() waits for it, imap_unordered() goes on with the small one."""

import multiprocessing as mp
from multiprocessing.synchronize import Event

small_is_done: Event
may_end: Event


def keep(done: Event, end: Event) -> None:
    global small_is_done, may_end
    small_is_done, may_end = done, end


def develop(photo: str) -> str:
    if photo == "large":
        may_end.wait()  # ①
    else:
        small_is_done.set()
    return photo


if __name__ == "__main__":
    done, end = mp.Event(), mp.Event()
    with mp.Pool(2, initializer=keep, initargs=(done, end)) as pool:
        unordered = pool.imap_unordered(develop, ["large", "small"])
        print("imap_unordered:", next(unordered))  # ②
        end.set()
        print("imap_unordered:", next(unordered))

        done.clear()
        end.clear()
        ordered = pool.imap(develop, ["large", "small"])
        done.wait()
        try:
            ordered.next(timeout=0.5)  # ③
        except mp.TimeoutError:
            print("imap: nothing yet, though the small one is done")
        end.set()
        print("imap:", next(ordered))
        print("imap:", next(ordered))

# Output:
# imap_unordered: small
# imap_unordered: large
# imap: nothing yet, though the small one is done
# imap: large
# imap: small
