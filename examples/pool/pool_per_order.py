"""A pool for each order: workers and threads pile up until somebody ends them."""

import multiprocessing as mp
import threading


def cook(dish: str) -> str:
    return f"hot {dish}"


class Kitchen:
    """Opens a pool and never closes it."""

    def __init__(self) -> None:
        self.pool = mp.Pool(2)

    def serve(self, dish: str) -> str:
        return self.pool.apply(cook, (dish,))


def census() -> str:
    return f"{len(mp.active_children())} workers, {threading.active_count() - 1} more threads"


if __name__ == "__main__":
    kitchens = []
    for dish in ("soup", "rice", "tea"):
        kitchen = Kitchen()
        kitchens.append(kitchen)  # ①
        print(f"{kitchen.serve(dish):9} {census()}")
    for kitchen in kitchens:
        kitchen.pool.terminate()
        kitchen.pool.join()
    print("all ended", census())

    with mp.Pool(2) as pool:  # ②
        for dish in ("soup", "rice", "tea"):
            print(f"{pool.apply(cook, (dish,)):9} {census()}")

# Output:
# hot soup  2 workers, 3 more threads
# hot rice  4 workers, 6 more threads
# hot tea   6 workers, 9 more threads
# all ended 0 workers, 0 more threads
# hot soup  2 workers, 3 more threads
# hot rice  2 workers, 3 more threads
# hot tea   2 workers, 3 more threads
