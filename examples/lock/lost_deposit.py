"""Two tellers read the balance before either writes it: one deposit is lost."""

import multiprocessing as mp
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory


def deposit(account: Path, both_have_read: Barrier) -> None:
    balance = int(account.read_text())
    print("a teller reads", balance, flush=True)
    both_have_read.wait()  # ①
    account.write_text(str(balance + 50))
    print("a teller writes", balance + 50, flush=True)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        account = Path(folder, "balance.txt")
        account.write_text("100")
        task = (account, mp.Barrier(2))
        tellers = [mp.Process(target=deposit, args=task) for _ in range(2)]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()
        print("100 + 50 + 50 =", account.read_text())
        print("exit codes:", [teller.exitcode for teller in tellers])  # ②

# Output:
# a teller reads 100
# a teller reads 100
# a teller writes 150
# a teller writes 150
# 100 + 50 + 50 = 150
# exit codes: [0, 0]
