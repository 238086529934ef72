"""A child inverts a picture in place, and the parent sees it."""

import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory


def invert(name: str) -> None:
    picture = SharedMemory(name=name)  # ①
    for i in range(4):
        picture.buf[i] = 255 - picture.buf[i]
    picture.close()  # ②


if __name__ == "__main__":
    picture = SharedMemory(create=True, size=4)  # ③
    try:
        picture.buf[:4] = bytes([0, 10, 100, 255])
        painter = mp.Process(target=invert, args=(picture.name,))
        painter.start()
        painter.join()
        print("pixels:", list(picture.buf[:4]))
    finally:
        picture.close()
        picture.unlink()  # ④

# Output:
# pixels: [255, 245, 155, 0]
