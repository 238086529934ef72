"""A basket is handed to a pool, then tea goes into the basket."""

import multiprocessing as mp
import threading

tea_is_in = threading.Event()


class Bell:
    """Stands in front of the baskets: its pickling waits until the tea is in."""

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        tea_is_in.wait()  # ①
        return str, ("ding",)


if __name__ == "__main__":
    basket = ["rice"]
    with mp.Pool(1) as pool:
        pool.apply_async(len, (Bell(),))
        shared = pool.apply_async(len, (basket,))
        copied = pool.apply_async(len, (basket.copy(),))
        basket.append("tea")
        tea_is_in.set()
        print("the basket:", shared.get())
        print("the copy:  ", copied.get())

# Output:
# the basket: 2
# the copy:   1
