"""send_bytes() sends bytes as they are, one message after another."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def scan(pages: Connection) -> None:
    for page in (b"\x89PNG 1", b"\x89PNG 22"):
        pages.send_bytes(page)
    pages.send("done")  # ①


if __name__ == "__main__":
    inbox, pages = mp.Pipe(duplex=False)
    scanner = mp.Process(target=scan, args=(pages,))
    scanner.start()
    print(inbox.recv_bytes())  # ②
    room = bytearray(16)
    size = inbox.recv_bytes_into(room)  # ③
    print(size, room[:size])
    print(inbox.recv())
    scanner.join()

# Output:
# b'\x89PNG 1'
# 7 bytearray(b'\x89PNG 22')
# done
