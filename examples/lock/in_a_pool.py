"""A lock cannot be an argument of a pool's task: pass it when the workers start."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory

lock: Lock


def keep(shared: Lock) -> None:
    global lock
    lock = shared


def deposit(account: Path) -> None:
    with lock:
        account.write_text(str(int(account.read_text()) + 1))


def deposit_with(account: Path, lock: Lock) -> None:
    with lock:
        account.write_text(str(int(account.read_text()) + 1))


if __name__ == "__main__":
    shared = mp.Lock()
    with TemporaryDirectory() as folder, mp.Pool(2, keep, (shared,)) as pool:  # ①
        account = Path(folder, "balance.txt")
        account.write_text("100")
        try:
            pool.apply(deposit_with, (account, shared))  # ②
        except RuntimeError as error:
            print("RuntimeError:", error)
        pool.map(deposit, [account] * 40, chunksize=1)  # ③
        print("100 + 40 =", account.read_text())

# Output:
# RuntimeError: Lock objects should only be shared between processes through inheritance
# 100 + 40 = 140
