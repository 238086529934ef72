"""The parent lets go of its Value; for the child the memory is still there."""

import multiprocessing as mp
import weakref
from ctypes import c_int
from multiprocessing.connection import Connection


def add_up(total: c_int, parent: Connection) -> None:
    total.value += 1
    parent.send("I have it")
    parent.recv()  # ①
    total.value += 1
    parent.send(total.value)


if __name__ == "__main__":
    here, there = mp.Pipe()
    total = mp.Value("i", 40, lock=False)
    mp.Process(target=add_up, args=(total, there)).start()
    print(here.recv())
    print("parent sees", total.value)
    gone = weakref.ref(total)
    del total  # ②
    print("object in the parent:", gone())
    here.send("go on")
    print("child has", here.recv())  # ③
    for child in mp.active_children():
        child.join()

# Output:
# I have it
# parent sees 41
# object in the parent: None
# child has 42
