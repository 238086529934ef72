"""Receipts of one till keep their order; another till's receipt may overtake them."""

import multiprocessing as mp
from dataclasses import dataclass
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event


@dataclass
class Receipt:
    text: str
    may_go: Event

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        self.may_go.wait()  # ①
        return str, (self.text,)


def first_till(receipts: "Queue[object]", both_put: Event, may_go: Event) -> None:
    receipts.put(Receipt("first till, 9:00", may_go))
    receipts.put("first till, 9:01")
    both_put.set()


if __name__ == "__main__":
    receipts: "Queue[object]" = mp.Queue()
    both_put, may_go = mp.Event(), mp.Event()
    till = mp.Process(target=first_till, args=(receipts, both_put, may_go))
    till.start()
    both_put.wait()
    receipts.put("second till, 9:02")  # ②
    print(receipts.get())
    may_go.set()
    print(receipts.get())
    print(receipts.get())
    till.join()

# Output:
# second till, 9:02
# first till, 9:00
# first till, 9:01
