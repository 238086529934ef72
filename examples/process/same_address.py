"""One virtual address, two processes, two values."""

import ctypes
import multiprocessing as mp
from multiprocessing.connection import Connection

price = ctypes.c_int(10)


def raise_price(report: Connection) -> None:
    price.value = 99
    report.send((ctypes.addressof(price), price.value))  # ①


if __name__ == "__main__":
    fork = mp.get_context("fork")  # ②
    reports, report = fork.Pipe(duplex=False)
    child = fork.Process(target=raise_price, args=(report,))
    child.start()
    address, value = reports.recv()
    child.join()
    print("the same address in both:", address == ctypes.addressof(price))
    print("the child finds there:   ", value)
    print("the parent finds there:  ", ctypes.c_int.from_address(address).value)  # ③

# Methods: fork
# Output:
# the same address in both: True
# the child finds there:    99
# the parent finds there:   10
