"""Three shops sell from one stock: a dict and a list that all of them use."""

import multiprocessing as mp
from multiprocessing.managers import DictProxy, ListProxy


def sell(shop: str, sold: "DictProxy[str, int]", notes: "ListProxy[str]") -> None:
    sold[shop] = len(shop)  # ①
    notes.append(f"{shop} has closed")


if __name__ == "__main__":
    with mp.Manager() as manager:  # ②
        sold, notes = manager.dict(), manager.list()
        shops = [
            mp.Process(target=sell, args=(name, sold, notes))  # ③
            for name in ("Oslo", "Rome", "Berlin")
        ]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        kept = dict(sold)  # ④
        print(sorted(notes))
    print(sorted(kept.items()))

# Output:
# ['Berlin has closed', 'Oslo has closed', 'Rome has closed']
# [('Berlin', 6), ('Oslo', 4), ('Rome', 4)]
