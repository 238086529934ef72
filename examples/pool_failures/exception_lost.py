"""An exception that cannot be rebuilt in the main process takes the whole pool with it."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class SoldOut(Exception):
    def __init__(self, item: str, left: int) -> None:
        super().__init__(f"{item}: {left} left")  # ①


class Scarce(Exception):
    def __init__(self, item: str, left: int) -> None:
        super().__init__(item, left)  # ②

    def __str__(self) -> str:
        item, left = self.args
        return f"{item}: {left} left"


def take(error: type[Exception]) -> None:
    raise error("eggs", 2)


if __name__ == "__main__":
    try:
        with mp.Pool(1) as pool:
            try:
                pool.apply(take, (Scarce,))
            except Scarce as error:
                print("Pool: Scarce:", error)
            for wanted in (SoldOut, Scarce):
                try:
                    pool.apply_async(take, (wanted,)).get(timeout=1)
                except mp.TimeoutError:
                    print("Pool: TimeoutError")  # ③
    except AssertionError as error:
        print("AssertionError:", error)  # ④
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(take, SoldOut).result()
        except BrokenProcessPool as error:
            print("executor: BrokenProcessPool:", str(error.__cause__).splitlines()[-2])  # ⑤

# Output:
# Pool: Scarce: eggs: 2 left
# Pool: TimeoutError
# Pool: TimeoutError
# Output (<3.12):
# AssertionError: Cannot have cache with result_hander not alive
# Output (3.12+):
# AssertionError: Cannot have cache with result_handler not alive
# Output:
# executor: BrokenProcessPool: TypeError: SoldOut.__init__() missing 1 required positional argument: 'left'
# Stderr:
# Exception in thread Thread-3 (_handle_results):
# Traceback (most recent call last):
# TypeError: SoldOut.__init__() missing 1 required positional argument: 'left'
