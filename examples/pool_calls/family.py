"""One small task, handed to a pool in eight ways: what each call gives back."""

import multiprocessing as mp
from multiprocessing.pool import AsyncResult
from typing import Any


def order(fruit: str, boxes: int = 1) -> str:
    return f"{boxes} {fruit}"


if __name__ == "__main__":
    fruits = ["fig", "kiwi"]
    orders = [("fig", 2), ("kiwi", 3)]
    with mp.Pool(2) as pool:
        now = {  # ①
            "apply": pool.apply(order, ("fig", 2)),
            "map": pool.map(order, fruits),
            "starmap": pool.starmap(order, orders),
        }
        later: dict[str, AsyncResult[Any]] = {  # ②
            "apply_async": pool.apply_async(order, ("fig", 2)),
            "map_async": pool.map_async(order, fruits),
            "starmap_async": pool.starmap_async(order, orders),
        }
        one_by_one = {  # ③
            "imap": pool.imap(order, fruits),
            "imap_unordered": pool.imap_unordered(order, fruits),
        }
        for call, value in now.items():
            print(f"{call:14} {value}")
        for call, result in later.items():
            print(f"{call:14} {type(result).__name__}, get(): {result.get()}")
        for call, results in one_by_one.items():
            print(f"{call:14} {type(results).__name__}, sorted: {sorted(results)}")

# Output:
# apply          2 fig
# map            ['1 fig', '1 kiwi']
# starmap        ['2 fig', '3 kiwi']
# apply_async    ApplyResult, get(): 2 fig
# map_async      MapResult, get(): ['1 fig', '1 kiwi']
# starmap_async  MapResult, get(): ['2 fig', '3 kiwi']
# imap           IMapIterator, sorted: ['1 fig', '1 kiwi']
# imap_unordered IMapUnorderedIterator, sorted: ['1 fig', '1 kiwi']
