"""A basket is put into the queue, then tea goes into the basket."""

import multiprocessing as mp
import threading
from multiprocessing.queues import Queue

tea_is_in = threading.Event()


class Bell:
    """Stands in front of the baskets: its pickling waits until the tea is in."""

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        tea_is_in.wait()  # ①
        return str, ("ding",)


if __name__ == "__main__":
    counter: "Queue[object]" = mp.Queue()
    basket = ["rice"]
    counter.put(Bell())
    counter.put(basket)
    counter.put(basket.copy())  # ②
    basket.append("tea")
    tea_is_in.set()
    counter.get()
    print(counter.get())
    print(counter.get())

# Output:
# ['rice', 'tea']
# ['rice']
