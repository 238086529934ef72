"""A child changes five things. Which of the changes does the parent see?"""

import multiprocessing as mp
import os
from ctypes import c_int
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from tempfile import TemporaryDirectory

price = 10


def change_all(note: Path, counter: "Synchronized[int]") -> None:
    global price
    price = 99
    os.environ["SHOP_CITY"] = "Lyon"
    os.chdir(note.parent)
    note.write_text("new")
    with counter.get_lock():
        counter.value = 99


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        note = Path(folder, "note.txt")
        note.write_text("old")
        os.environ["SHOP_CITY"] = "Oslo"
        before = Path.cwd()
        counter = mp.Value(c_int, 10)  # ①
        child = mp.Process(target=change_all, args=(note, counter))
        child.start()
        child.join()
        print("global variable:  ", price)
        print("environment:      ", os.environ["SHOP_CITY"])
        print("working directory:", "old" if Path.cwd() == before else "new")
        print("file on disk:     ", note.read_text())
        print("mp.Value:         ", counter.value)

# Output:
# global variable:   10
# environment:       Oslo
# working directory: old
# file on disk:      new
# mp.Value:          99
