"""A shipper waits until three boxes are in stock; the parent brings four, one by one."""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.synchronize import Condition


def ship(changed: Condition, boxes: c_int) -> None:
    with changed:  # ①
        changed.wait_for(lambda: boxes.value >= 3)  # ②
        boxes.value -= 3


if __name__ == "__main__":
    changed = mp.Condition()
    boxes = mp.RawValue("i")  # ③
    shipper = mp.Process(target=ship, args=(changed, boxes))
    shipper.start()
    for _ in range(4):
        with changed:
            boxes.value += 1
            changed.notify()  # ④
    shipper.join()
    print("left:", boxes.value)

# Output:
# left: 1
