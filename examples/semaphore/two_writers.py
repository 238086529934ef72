"""Semaphore(2) around a file: both tellers are let in, and one deposit is lost."""

import multiprocessing as mp
from multiprocessing.synchronize import Barrier, Semaphore
from pathlib import Path
from tempfile import TemporaryDirectory


def deposit(account: Path, permits: Semaphore, both_have_read: Barrier) -> None:
    with permits:
        balance = int(account.read_text())
        both_have_read.wait()  # ①
        account.write_text(str(balance + 50))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        account = Path(folder, "balance.txt")
        account.write_text("100")
        task = (account, mp.Semaphore(2), mp.Barrier(2))
        tellers = [mp.Process(target=deposit, args=task) for _ in range(2)]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()
        print("100 + 50 + 50 =", account.read_text())

# Output:
# 100 + 50 + 50 = 150
