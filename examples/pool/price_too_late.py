"""The price is raised just before the pool is made, and again just after."""

import multiprocessing as mp

price = 1


def cost(loaves: int) -> int:
    return loaves * price


if __name__ == "__main__":
    price = 2
    with mp.Pool(1, maxtasksperchild=1) as pool:
        price = 3
        print("10 loaves cost", pool.apply(cost, (10,)))
        print("10 loaves cost", pool.apply(cost, (10,)))

# Output (fork):
# 10 loaves cost 20
# 10 loaves cost 30
# Output (spawn, forkserver):
# 10 loaves cost 10
# 10 loaves cost 10
