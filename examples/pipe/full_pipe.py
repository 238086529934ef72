"""send() waits when the pipe is full: a note goes in, a large photo does not."""

import fcntl
import multiprocessing as mp
from multiprocessing.connection import Connection


def upload(photos: Connection, log: Connection) -> None:
    photos.send_bytes(b"a note")
    log.send("the note is in the pipe")
    photos.send_bytes(bytes(1_000_000))  # ①
    log.send("the photo is in the pipe")


if __name__ == "__main__":
    inbox, photos = mp.Pipe(duplex=False)
    news, log = mp.Pipe(duplex=False)
    uploader = mp.Process(target=upload, args=(photos, log))
    uploader.start()
    print("the pipe holds", fcntl.fcntl(inbox, fcntl.F_GETPIPE_SZ), "bytes")
    print(news.recv())
    print("news within half a second:", news.poll(timeout=0.5))  # ②
    print("received:", inbox.recv_bytes())  # ③
    print("received:", len(inbox.recv_bytes()), "bytes")
    print(news.recv())
    uploader.join()

# Output (linux):
# the pipe holds 65536 bytes
# Output:
# the note is in the pipe
# news within half a second: False
# received: b'a note'
# received: 1000000 bytes
# the photo is in the pipe
