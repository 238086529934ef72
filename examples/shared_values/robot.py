"""A structure in shared memory: several fields under one lock."""

import ctypes
import multiprocessing as mp
from multiprocessing.sharedctypes import SynchronizedBase
from typing import cast


class Position(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int), ("y", ctypes.c_double))
    x: int
    y: float


def drive(robot: "SynchronizedBase[Position]") -> None:
    with robot.get_lock():  # ①
        position = robot.get_obj()
        position.x += 3
        position.y += 0.5
        position.z = 9.9  # ②
        print("child: ", position.x, position.y, position.z)


if __name__ == "__main__":
    robot = cast("SynchronizedBase[Position]", mp.Value(Position, 1, 2.0))  # ③
    child = mp.Process(target=drive, args=(robot,))
    child.start()
    child.join()
    with robot.get_lock():  # ④
        position = robot.get_obj()
        print("parent:", position.x, position.y, getattr(position, "z", "no z"))

# Output:
# child:  4 2.5 9.9
# parent: 4 2.5 no z
