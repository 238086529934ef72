"""The price is raised just before the pool is made, and again just after."""

import multiprocessing as mp

price = 1


def cost(loaves: int) -> int:
    return loaves * price


if __name__ == "__main__":
    price = 2
    with mp.Pool(1, maxtasksperchild=1) as pool:
        price = 3
        costs = [pool.apply(cost, (10,)), pool.apply(cost, (10,))]
    print("10 loaves cost first", costs[0], "and then", costs[1])

# Output (fork):
# 10 loaves cost first 20 and then 30
# Output (spawn, forkserver):
# 10 loaves cost first 10 and then 10
