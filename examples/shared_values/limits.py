"""What a typecode does with a value that does not fit."""

import multiprocessing as mp
from collections.abc import Callable


def show(what: str, attempt: Callable[[], object]) -> None:
    try:
        print(f"{what:24}", attempt())
    except (IndexError, TypeError, ValueError) as error:
        print(f"{what:24} {type(error).__name__}: {error}")


def keep(typecode: str, number: object) -> object:
    box = mp.Value(typecode)
    box.value = number
    return box.value


def replace_two(numbers: list[int]) -> list[int]:
    array = mp.Array("i", [1, 2, 3])
    array[:2] = numbers
    return array[:]


if __name__ == "__main__":
    show("200 in a 'b'", lambda: keep("b", 200))  # ①
    show("2**31 in an 'i'", lambda: keep("i", 2**31))
    show("0.1 in an 'f'", lambda: keep("f", 0.1))  # ②
    show("1.5 in an 'i'", lambda: keep("i", 1.5))
    show("'5' in an 'i'", lambda: keep("i", "5"))
    show("fourth of three", lambda: mp.Array("i", 3)[3])
    show("[7, 8] for two of three", lambda: replace_two([7, 8]))
    show("[7] for two of three", lambda: replace_two([7]))  # ③
    show("a Value of int", lambda: mp.Value("int"))  # ④

# Output:
# 200 in a 'b'             -56
# 2**31 in an 'i'          -2147483648
# 0.1 in an 'f'            0.10000000149011612
# 1.5 in an 'i'            TypeError: 'float' object cannot be interpreted as an integer
# '5' in an 'i'            TypeError: 'str' object cannot be interpreted as an integer
# fourth of three          IndexError: invalid index
# [7, 8] for two of three  [7, 8, 3]
# [7] for two of three     ValueError: Can only assign sequence of same size
# Output (<3.15):
# a Value of int           TypeError: this type has no size
# Output (3.15+):
# a Value of int           TypeError: bad typecode (must be a ctypes type or one of c, b, ...)
