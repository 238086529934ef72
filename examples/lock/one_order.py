"""All transfers take their two locks in one order: nobody waits in a circle."""

import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized

Accounts = dict[str, "Synchronized[int]"]


def transfer(accounts: Accounts, source: str, target: str) -> None:
    first, second = sorted((source, target))  # ①
    for _ in range(500):
        with accounts[first].get_lock(), accounts[second].get_lock():  # ②
            accounts[source].value -= 1
            accounts[target].value += 1


if __name__ == "__main__":
    accounts: Accounts = {"rent": mp.Value("i", 1000), "food": mp.Value("i", 1000)}
    transfers = [
        mp.Process(target=transfer, args=(accounts, "rent", "food")),
        mp.Process(target=transfer, args=(accounts, "food", "rent")),
    ]
    for child in transfers:
        child.start()
    for child in transfers:
        child.join()
    for name, balance in accounts.items():
        print(name, balance.value)

# Output:
# rent 1000
# food 1000
