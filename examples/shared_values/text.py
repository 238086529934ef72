"""A line of text that processes share: bytes of a fixed length."""

import multiprocessing as mp
from ctypes import c_char
from multiprocessing.sharedctypes import SynchronizedString


def work(status: SynchronizedString) -> None:
    status.value = "caf\u00e9 open".encode()  # ①


if __name__ == "__main__":
    status = mp.Array(c_char, 12)
    status.value = b"starting"
    child = mp.Process(target=work, args=(status,))
    child.start()
    child.join()
    text = status.value.decode()  # ②
    print(ascii(text), len(text), "characters,", len(status.value), "bytes of", len(status))
    status.value = b"end"
    print(status.value, status.raw)  # ③
    for line in ("done", b"more than twelve"):
        try:
            status.value = line  # type: ignore[assignment]
        except (TypeError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")

# Output:
# 'caf\xe9 open' 9 characters, 10 bytes of 12
# b'end' b'end\x00...'
# TypeError: bytes expected instead of str instance
# ValueError: byte string too long
