"""A Namespace holds attributes, a Value one object: neither checks a type or has a lock."""

import multiprocessing as mp
from multiprocessing.managers import Namespace, ValueProxy


def open_shop(sign: Namespace, visitors: "ValueProxy[object]") -> None:
    sign.text = "open"  # ①
    sign._light = "on"  # ②
    visitors.value = "a few"  # ③


if __name__ == "__main__":
    with mp.Manager() as manager:
        sign = manager.Namespace()
        sign.text = "closed"
        visitors = manager.Value("i", 0)
        child = mp.Process(target=open_shop, args=(sign, visitors))
        child.start()
        child.join()
        print(sign, visitors.value)
        print(hasattr(sign, "_light"), hasattr(visitors, "get_lock"))

# Output:
# Namespace(text='open') a few
# False False
