"""What a child sees of a changed variable depends on how the child is started."""

import multiprocessing as mp

price = 10


def quote() -> None:
    print("child: the price is", price)


if __name__ == "__main__":
    price = 20
    child = mp.Process(target=quote)
    child.start()
    child.join()
    print("parent: the price is", price)

# Output (fork):
# child: the price is 20
# Output (spawn, forkserver):
# child: the price is 10
# Output:
# parent: the price is 20
