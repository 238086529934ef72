"""Numbers in a block without NumPy: a view of the bytes as 64-bit floats."""

import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory

MONTHS = 12


def add_up(name: str, month: int) -> None:
    block = SharedMemory(name=name)
    with block.buf[: MONTHS * 8].cast("d") as sums:  # ①
        sums[month] = sum(day * 1.5 for day in range(month + 1))
    block.close()  # ②


if __name__ == "__main__":
    block = SharedMemory(create=True, size=MONTHS * 8)  # ③
    try:
        months = (1, 2, 11)
        clerks = [mp.Process(target=add_up, args=(block.name, month)) for month in months]
        for clerk in clerks:
            clerk.start()
        for clerk in clerks:
            clerk.join()
        with block.buf[: MONTHS * 8].cast("d") as sums:
            print(sums.tolist())
    finally:
        block.close()
        block.unlink()

# Output:
# [0.0, 1.5, 4.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 99.0]
