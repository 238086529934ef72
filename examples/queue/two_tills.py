"""Receipts of one till keep their order; another till's receipt may overtake them."""

import multiprocessing as mp
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event


class Receipt:
    """Cannot be pickled until it may go: it stands for a large object or a busy machine."""

    def __init__(self, text: str, may_go: Event) -> None:
        self.text = text
        self.may_go = may_go

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        self.may_go.wait()  # ①
        return str, (self.text,)


def first_till(receipts: "Queue[object]", both_put: Event, may_go: Event) -> None:
    receipts.put(Receipt("first till, 9:00", may_go))
    receipts.put("first till, 9:01")
    both_put.set()


def second_till(receipts: "Queue[object]") -> None:
    receipts.put("second till, 9:02")


if __name__ == "__main__":
    receipts: "Queue[object]" = mp.Queue()
    both_put, may_go = mp.Event(), mp.Event()
    first = mp.Process(target=first_till, args=(receipts, both_put, may_go))
    first.start()
    both_put.wait()  # ②
    second = mp.Process(target=second_till, args=(receipts,))
    second.start()
    print(receipts.get())
    may_go.set()
    print(receipts.get())
    print(receipts.get())
    first.join()
    second.join()

# Output:
# second till, 9:02
# first till, 9:00
# first till, 9:01
