"""Four tellers make five deposits each; the lock lets one at a time read and write."""

import multiprocessing as mp
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory


def make_deposits(account: Path, lock: Lock) -> None:
    for _ in range(5):
        with lock:  # ①
            balance = int(account.read_text())
            account.write_text(str(balance + 1))  # ②


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        account = Path(folder, "balance.txt")
        account.write_text("100")
        task = (account, mp.Lock())  # ③
        tellers = [mp.Process(target=make_deposits, args=task) for _ in range(4)]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()  # ④
        print("100 + 4 * 5 =", account.read_text())

# Output:
# 100 + 4 * 5 = 120
