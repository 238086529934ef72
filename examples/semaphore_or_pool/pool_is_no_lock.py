"""Two tasks of a pool change one file: a pool does not keep them apart."""

import multiprocessing as mp
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory

both_have_read: Barrier


def keep(barrier: Barrier) -> None:
    global both_have_read
    both_have_read = barrier


def deposit(account: Path) -> None:
    balance = int(account.read_text())
    both_have_read.wait()  # ①
    account.write_text(str(balance + 50))


def count_cash(_teller: int) -> int:
    return 50


if __name__ == "__main__":
    with TemporaryDirectory() as folder, mp.Pool(2, keep, (mp.Barrier(2),)) as pool:
        account = Path(folder, "balance.txt")
        account.write_text("100")
        pool.map(deposit, [account] * 2, chunksize=1)
        print("the tasks write: 100 + 50 + 50 =", account.read_text())
        deposits = pool.map(count_cash, range(2))  # ②
        print("the parent adds: 100 + 50 + 50 =", 100 + sum(deposits))

# Output:
# the tasks write: 100 + 50 + 50 = 150
# the parent adds: 100 + 50 + 50 = 200
