"""Two writers on one end mix their bytes, unless they take turns by a lock."""

import multiprocessing as mp
from contextlib import nullcontext, suppress
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier, Lock

SIZE = 1_000_000
PHOTOS = 10


def upload(album: Connection, colour: int, start: Barrier, lock: Lock | None) -> None:
    photo = bytes([colour]) * SIZE
    start.wait()
    for _ in range(PHOTOS):
        with lock or nullcontext():  # ①
            album.send_bytes(photo)


def count_whole(inbox: Connection) -> int:
    whole = 0
    with suppress(EOFError, OSError):  # ②
        while len(photo := inbox.recv_bytes()) == SIZE and len(set(photo)) == 1:  # ③
            whole += 1
    return whole


if __name__ == "__main__":
    for name, lock in (("without a lock", None), ("with a lock", mp.Lock())):
        inbox, album = mp.Pipe(duplex=False)
        start = mp.Barrier(2)
        writers = [
            mp.Process(target=upload, args=(album, colour, start, lock)) for colour in (0, 1)
        ]
        for writer in writers:
            writer.start()
        album.close()
        whole = count_whole(inbox)
        for writer in writers:
            writer.terminate()  # ④
            writer.join()
        print(f"{name}: all photos arrived whole: {whole == 2 * PHOTOS}")

# Output:
# without a lock: all photos arrived whole: False
# with a lock: all photos arrived whole: True
