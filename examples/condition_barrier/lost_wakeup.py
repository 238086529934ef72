"""notify() before wait(): nobody remembers it. The predicate does."""

import multiprocessing as mp
from ctypes import c_bool
from multiprocessing.synchronize import Condition


def cook(changed: Condition, soup_is_ready: c_bool) -> None:
    with changed:
        soup_is_ready.value = True
        changed.notify_all()


if __name__ == "__main__":
    changed = mp.Condition()
    soup_is_ready = mp.RawValue(c_bool)
    kitchen = mp.Process(target=cook, args=(changed, soup_is_ready))
    kitchen.start()
    kitchen.join()  # ①
    with changed:
        print("wait():", changed.wait(timeout=0.5))  # ②
        print("wait_for():", changed.wait_for(lambda: soup_is_ready.value))

# Output:
# wait(): False
# wait_for(): True
