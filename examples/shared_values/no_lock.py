"""lock=False: plain memory, enough where each place has one writer."""

import multiprocessing as mp
from ctypes import Array, c_int


def copy_files(worker: int, files: int, done: "Array[c_int]") -> None:
    for _ in range(files):
        done[worker] += 1  # ①


if __name__ == "__main__":
    done = mp.Array("i", 3, lock=False)  # ②
    workers = [
        mp.Process(target=copy_files, args=(worker, files, done))
        for worker, files in enumerate((500, 20, 7))
    ]
    for process in workers:
        process.start()
    for process in workers:
        process.join()
    print(done[:])
    for name, shared in (
        ("Value", mp.Value("i", 0)),
        ("Value, lock=False", mp.Value("i", 0, lock=False)),
        ("RawValue", mp.RawValue("i", 0)),
    ):
        print(f"{name:18} {type(shared).__name__:13} get_lock(): {hasattr(shared, 'get_lock')}")

# Output:
# [500, 20, 7]
# Value              Synchronized  get_lock(): True
# Value, lock=False  c_int         get_lock(): False
# RawValue           c_int         get_lock(): False
