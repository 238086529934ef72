"""What a child sees depends on how it is started."""

import multiprocessing as mp

price = 10


def quote() -> None:
    print("price:", price)


if __name__ == "__main__":
    price = 20
    child = mp.Process(target=quote)
    child.start()
    child.join()

# Output (fork):
# price: 20
# Output (spawn, forkserver):
# price: 10
