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
    with mp.Pool(1, keep, (opened,)) as pool:
        fig = pool.apply_async(price_of, ("fig",))
        kiwi = pool.apply_async(price_of, ("kiwi",))
        print("fig: ready", fig.ready())
        try:
            fig.get(timeout=0.1)
        except mp.TimeoutError:  # ②
            print("fig: not yet")
        opened.set()
        print("fig:", fig.get(), fig.get())
        kiwi.wait()  # ③
        print("kiwi: ready", kiwi.ready(), "successful", kiwi.successful())
        try:
            kiwi.get()
        except KeyError as error:  # ④
            print(f"kiwi: {error!r} from {type(error.__cause__).__name__}")
    print("a built-in TimeoutError:", issubclass(mp.TimeoutError, TimeoutError))

# Output:
# fig: ready False
# fig: not yet
# fig: 3 3
# kiwi: ready True successful False
# kiwi: KeyError('kiwi') from RemoteTraceback
# a built-in TimeoutError: False
