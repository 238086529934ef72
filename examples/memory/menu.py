"""A global variable is changed, then a child is started. What does it see?"""

import multiprocessing as mp

price = 10


def raise_price() -> None:
    global price
    print("child begins with:", price)  # ①
    price += 1
    print("child ends with:  ", price)


if __name__ == "__main__":
    price = 20  # ②
    child = mp.Process(target=raise_price)
    child.start()
    child.join()
    print("parent still has: ", price)  # ③

# Output (fork):
# child begins with: 20
# child ends with:   21
# parent still has:  20
# Output (spawn, forkserver):
# child begins with: 10
# child ends with:   11
# parent still has:  20
