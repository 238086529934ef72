"""Three classes are called TimeoutError: which except catches the pool's?"""

import concurrent.futures
import multiprocessing as mp
from multiprocessing.synchronize import Event

shop_is_open: Event


def keep(event: Event) -> None:
    global shop_is_open
    shop_is_open = event


def bake() -> str:
    shop_is_open.wait()
    return "loaf"


if __name__ == "__main__":
    event = mp.Event()
    with mp.Pool(1, initializer=keep, initargs=(event,)) as pool:
        loaf = pool.apply_async(bake)
        try:
            loaf.get(timeout=0.1)
        except TimeoutError:  # ①
            print("caught: the built-in TimeoutError")
        except mp.TimeoutError:  # ②
            print("caught: mp.TimeoutError")
        event.set()
        print("get() again:", loaf.get())
    print("mp.TimeoutError:", mp.TimeoutError.__mro__[1].__name__)
    print("executor's is the built-in:", concurrent.futures.TimeoutError is TimeoutError)

# Output:
# caught: mp.TimeoutError
# get() again: loaf
# mp.TimeoutError: ProcessError
# executor's is the built-in: True
