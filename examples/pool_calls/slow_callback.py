"""A callback that waits holds up the results of all other tasks."""

import multiprocessing as mp
import threading

label_is_printed = threading.Event()


def weigh(parcel: str) -> int:
    return len(parcel)


def post(weight: int) -> None:
    label_is_printed.wait()  # ①


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        pool.apply_async(weigh, ("books",), callback=post)
        shoes = pool.apply_async(weigh, ("shoes",))
        try:
            print("shoes:", shoes.get(timeout=0.5))
        except mp.TimeoutError:
            print("shoes: TimeoutError")
        label_is_printed.set()
        print("shoes:", shoes.get())

# Output:
# shoes: TimeoutError
# shoes: 5
