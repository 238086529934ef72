"""What an AsyncResult can be asked before its task is done, and after."""

import multiprocessing as mp
from multiprocessing.synchronize import Event

PRICES = {"fig": 3}
shop_is_open: Event


def keep(event: Event) -> None:
    global shop_is_open
    shop_is_open = event


def price_of(fruit: str) -> int:
    shop_is_open.wait()  # ①
    return PRICES[fruit]


if __name__ == "__main__":
    opened = mp.Event()
    with mp.Pool(1, initializer=keep, initargs=(opened,)) as pool:
        fig = pool.apply_async(price_of, ("fig",))
        kiwi = pool.apply_async(price_of, ("kiwi",))
        print("fig.ready():", fig.ready())
        try:
            fig.successful()
        except ValueError as error:
            print("fig.successful(): ValueError:", error)
        try:
            fig.get(timeout=0.1)
        except mp.TimeoutError as error:
            print("fig.get(): a built-in TimeoutError:", isinstance(error, TimeoutError))  # ②
        opened.set()
        print("fig.get():", fig.get(), "and again:", fig.get())
        kiwi.wait()  # ③
        print("kiwi.ready():", kiwi.ready(), "- kiwi.successful():", kiwi.successful())
        try:
            kiwi.get()
        except KeyError as error:
            print("kiwi.get():", repr(error), "from", type(error.__cause__).__name__)  # ④

# Output:
# fig.ready(): False
# fig.successful(): ValueError: <multiprocessing.pool.ApplyResult object at <addr>> not ready
# fig.get(): a built-in TimeoutError: False
# fig.get(): 3 and again: 3
# kiwi.ready(): True - kiwi.successful(): False
# kiwi.get(): KeyError('kiwi') from RemoteTraceback
