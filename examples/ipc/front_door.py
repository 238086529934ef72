"""A program started in another way connects by address and key: Listener and Client."""

import subprocess
import sys
from multiprocessing.connection import Client, Listener

KEY = b"flour and water"

if __name__ == "__main__":
    if len(sys.argv) > 1:
        with Client(("localhost", int(sys.argv[1])), authkey=KEY) as shop:  # ①
            shop.send("rye")
            print(shop.recv())
    else:
        with Listener(("localhost", 0), authkey=KEY) as door:  # ②
            port = str(door.address[1])
            customer = subprocess.Popen([sys.executable, __file__, port])  # ③
            with door.accept() as counter:
                counter.send(f"one {counter.recv()} loaf")
            customer.wait()

# Output:
# one rye loaf
