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
    with mp.Pool(1, keep, (never,)) as pool:
        result = pool.apply_async(upload, ("cat.jpg",))
    try:
        result.get(timeout=0.5)  # ②
    except mp.TimeoutError:
        print("get(timeout=0.5): TimeoutError")

    late_pool = mp.Pool(1, keep, (never,))
    late_pool.apply_async(upload, ("owl.jpg",))
    print("end of the main program")  # ③

# Output:
# get(timeout=0.5): TimeoutError
# end of the main program
