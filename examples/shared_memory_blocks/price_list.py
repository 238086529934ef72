"""ShareableList: its places are fixed, in number and in size."""

import multiprocessing as mp
from multiprocessing.shared_memory import ShareableList

Cell = str | float | bytes


def raise_prices(prices: "ShareableList[Cell]") -> None:
    prices[1] = 4.5  # ①
    prices[0] = "bun"
    prices.shm.close()


if __name__ == "__main__":
    prices: "ShareableList[Cell]" = ShareableList(["loaf", 3.5, b"salt\0"])
    try:
        clerk = mp.Process(target=raise_prices, args=(prices,))  # ②
        clerk.start()
        clerk.join()
        print(list(prices))  # ③
        print("append:", hasattr(prices, "append"))
        prices[0] = "croissant"  # ④
    except ValueError as error:
        print("ValueError:", error)
    finally:
        prices.shm.close()
        prices.shm.unlink()

# Output:
# ['bun', 4.5, b'salt']
# append: False
# ValueError: bytes/str item exceeds available storage
