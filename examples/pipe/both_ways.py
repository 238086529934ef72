"""Both ends send first and receive afterwards: Pipe() carries both directions at once."""

import inspect
import multiprocessing as mp
from multiprocessing.connection import Connection


def sell(counter: Connection) -> None:
    counter.send("what would you like?")  # ①
    counter.send(f"one {counter.recv()}, here you are")


if __name__ == "__main__":
    print(f"Pipe{inspect.signature(mp.Pipe)}")
    mine, theirs = mp.Pipe()
    shop = mp.Process(target=sell, args=(theirs,))
    shop.start()
    mine.send("loaf")  # ②
    print("shop:", mine.recv())  # ③
    print("shop:", mine.recv())
    shop.join()
    for name, ends in (("Pipe()", (mine, theirs)), ("Pipe(duplex=False)", mp.Pipe(duplex=False))):
        for number, end in enumerate(ends):
            print(f"{name}[{number}]: recv {end.readable}, send {end.writable}")

# Output:
# Pipe(duplex=True)
# shop: what would you like?
# shop: one loaf, here you are
# Pipe()[0]: recv True, send True
# Pipe()[1]: recv True, send True
# Pipe(duplex=False)[0]: recv True, send False
# Pipe(duplex=False)[1]: recv False, send True
