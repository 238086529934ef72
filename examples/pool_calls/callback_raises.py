"""A callback that raises kills the thread that delivers results: the pool is dead."""

import multiprocessing as mp


def weigh(parcel: str) -> int:
    return len(parcel)


def post(weight: int) -> None:
    raise RuntimeError("no stamps left")


if __name__ == "__main__":
    try:
        with mp.Pool(1) as pool:
            pool.apply_async(weigh, ("books",), callback=post)
            shoes = pool.apply_async(weigh, ("shoes",))  # ①
            try:
                print(shoes.get(timeout=1))
            except mp.TimeoutError:
                print("TimeoutError")
    except AssertionError as error:  # ②
        print("AssertionError:", error)

# Output:
# TimeoutError
# Output (<3.12):
# AssertionError: Cannot have cache with result_hander not alive
# Output (3.12+):
# AssertionError: Cannot have cache with result_handler not alive
# Stderr:
# Exception in thread Thread-3 (_handle_results):
# Traceback (most recent call last):
# RuntimeError: no stamps left
