"""Two sellers take a ticket from one block: without a lock both sell the same one."""

import multiprocessing as mp
from contextlib import nullcontext, suppress
from multiprocessing.shared_memory import SharedMemory
from multiprocessing.synchronize import Barrier, Lock
from threading import BrokenBarrierError


def sell(name: str, both_read: Barrier, lock: Lock | None) -> None:
    block = SharedMemory(name=name)
    with lock or nullcontext():  # ①
        left = block.buf[0]
        with suppress(BrokenBarrierError):
            both_read.wait()  # ②
        block.buf[0] = left - 1
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=1)
    try:
        for patience, lock in ((None, None), (0.5, mp.Lock())):  # ③
            block.buf[0] = 10
            args = (block.name, mp.Barrier(2, timeout=patience), lock)
            sellers = [mp.Process(target=sell, args=args) for _ in range(2)]
            for seller in sellers:
                seller.start()
            for seller in sellers:
                seller.join()
            print("with" if lock else "without", "a lock: two sold, left", block.buf[0])
    finally:
        block.close()
        block.unlink()

# Output:
# without a lock: two sold, left 9
# with a lock: two sold, left 8
