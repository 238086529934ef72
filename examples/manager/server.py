"""The dict lives in the server process; here is a proxy that sends every call there."""

import multiprocessing as mp

if __name__ == "__main__":
    with mp.Manager() as manager:
        print([child.name for child in mp.active_children()])  # ①
        prices = manager.dict(tea=3)
        print(repr(prices))  # ②
        print(prices)  # ③
        try:
            prices["milk"]
        except KeyError as error:  # ④
            print("KeyError:", error)
        snapshot = prices.copy()  # ⑤
        prices["tea"] = 4
        print(type(snapshot).__name__, snapshot)
    print(mp.active_children())

# Output:
# ['SyncManager-1']
# <DictProxy object, typeid 'dict' at <addr>>
# {'tea': 3}
# KeyError: 'milk'
# dict {'tea': 3}
# []
