"""Shared memory can be seen half changed; a message arrives whole."""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event


def transfer(
    cash: "Synchronized[int]",
    bank: "Synchronized[int]",
    half: Event,
    seen: Event,
    book: Connection,
) -> None:
    cash.value -= 40
    half.set()
    seen.wait()  # ①
    bank.value += 40
    book.send((cash.value, bank.value))


if __name__ == "__main__":
    cash, bank = mp.Value(c_int, 100), mp.Value(c_int, 0)
    half, seen = mp.Event(), mp.Event()
    inbox, book = mp.Pipe(duplex=False)
    clerk = mp.Process(target=transfer, args=(cash, bank, half, seen, book))
    clerk.start()
    half.wait()
    print("shared memory: in all", cash.value + bank.value)  # ②
    seen.set()
    in_cash, in_bank = inbox.recv()
    print("message:       in all", in_cash + in_bank)  # ③
    clerk.join()

# Output:
# shared memory: in all 60
# message:       in all 100
