"""Both ends send first and receive afterwards: both directions at once."""

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
    theirs.close()  # ②
    mine.send("loaf")  # ③
    print("shop:", mine.recv())  # ④
    print("shop:", mine.recv())
    shop.join()
    for duplex in (True, False):
        for i, end in enumerate(mp.Pipe(duplex)):
            print(f"Pipe({duplex})[{i}]: recv {end.readable}, send {end.writable}")

# Output:
# Pipe(duplex=True)
# shop: what would you like?
# shop: one loaf, here you are
# Pipe(True)[0]: recv True, send True
# Pipe(True)[1]: recv True, send True
# Pipe(False)[0]: recv True, send False
# Pipe(False)[1]: recv False, send True
