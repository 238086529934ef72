"""A file that is open in parent and child has one position for both."""

import multiprocessing as mp
from io import FileIO
from pathlib import Path
from tempfile import TemporaryDirectory


def read_first(orders: FileIO) -> None:
    print("child reads: ", orders.readline().decode().strip())


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "orders.txt")
        path.write_text("rice\ntea\n")
        with path.open("rb", buffering=0) as orders:
            child = mp.Process(target=read_first, args=(orders,))
            try:
                child.start()
                child.join()
            except TypeError as error:
                print("TypeError:", error)  # ①
            print("parent reads:", orders.readline().decode().strip())  # ②

# Output (fork):
# child reads:  rice
# parent reads: tea
# Output (spawn, forkserver, <3.12):
# TypeError: cannot pickle '_io.FileIO' object
# Output (spawn, forkserver, 3.12+):
# TypeError: cannot pickle 'FileIO' instances
# Output (spawn, forkserver):
# parent reads: rice
