"""What managers and proxies can do since 3.14."""

import multiprocessing as mp
from collections.abc import MutableMapping, MutableSequence

if __name__ == "__main__":
    with mp.Manager() as manager:
        names, prices, lock = manager.list(), manager.dict(tea=3), manager.Lock()
        for what, there in (
            ("manager.set()", hasattr(manager, "set")),
            ("dict | dict", hasattr(prices, "__or__")),
            ("list.clear()", hasattr(names, "clear")),
            ("lock.locked()", hasattr(lock, "locked")),
            ("dict is a MutableMapping", isinstance(prices, MutableMapping)),
            ("list is a MutableSequence", isinstance(names, MutableSequence)),
        ):
            print(f"{what:26} {there}")

# Output (<3.14):
# manager.set()              False
# dict | dict                False
# list.clear()               False
# lock.locked()              False
# dict is a MutableMapping   False
# list is a MutableSequence  False
# Output (3.14+):
# manager.set()              True
# dict | dict                True
# list.clear()               True
# lock.locked()              True
# dict is a MutableMapping   True
# list is a MutableSequence  True
