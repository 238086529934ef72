"""Two processes deposit at the same time; one deposit is lost."""

import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized

BALANCE = "balance: {0} <euro> & counting"


def deposit(balance: "Synchronized[int]") -> None:
    seen = balance.value  # ①
    balance.value = seen + 10  # ② ③


if __name__ == "__main__":
    balance = mp.Value("i", 100)
    child = mp.Process(target=deposit, args=(balance,))
    child.start()
    child.join()
    print(BALANCE.format(balance.value))

# Output (fork):
# balance: 110 <euro> & counting
# Output (spawn, forkserver):
# balance: 120 <euro> & counting
