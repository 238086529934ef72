"""Both sides send first: that works until the messages are large."""

import multiprocessing as mp
import threading
from multiprocessing.connection import Connection


def swap_photos(friend: Connection, size: int) -> None:
    friend.send_bytes(bytes(size))  # ①
    friend.recv_bytes()


if __name__ == "__main__":
    for size in (1_000, 1_000_000):
        mine, theirs = mp.Pipe()
        friend = mp.Process(target=swap_photos, args=(theirs, size))
        friend.start()
        sender = threading.Thread(target=mine.send_bytes, args=(bytes(size),))  # ②
        sender.start()
        sender.join(timeout=1)
        print(f"{size:7} bytes: send_bytes() still waits: {sender.is_alive()}")  # ③
        print(f"{size:7} bytes: received {len(mine.recv_bytes())}")  # ④
        sender.join()
        friend.join()

# Output:
#    1000 bytes: send_bytes() still waits: False
#    1000 bytes: received 1000
# 1000000 bytes: send_bytes() still waits: True
# 1000000 bytes: received 1000000
