"""Leaving the with block terminates the pool: a task that is not finished is lost."""

import multiprocessing as mp
from multiprocessing.synchronize import Event

line_is_free: Event


def keep(event: Event) -> None:
    global line_is_free
    line_is_free = event


def upload(photo: str) -> None:
    line_is_free.wait()  # ①
    print(photo, "is uploaded", flush=True)


if __name__ == "__main__":
    never = mp.Event()
    with mp.Pool(1, initializer=keep, initargs=(never,)) as pool:
        result = pool.apply_async(upload, ("cat.jpg",))
    print("ready():", result.ready())
    try:
        result.get(timeout=0.5)  # ②
    except mp.TimeoutError:
        print("get(timeout=0.5): TimeoutError")
    try:
        pool.apply_async(upload, ("dog.jpg",))  # ③
    except ValueError as error:
        print("ValueError:", error)

    pool = mp.Pool(1, initializer=keep, initargs=(never,))
    pool.apply_async(upload, ("owl.jpg",))
    print("end of the main program")  # ④

# Output:
# ready(): False
# get(timeout=0.5): TimeoutError
# ValueError: Pool not running
# end of the main program
