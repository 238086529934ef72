"""A pool of three workers: how many times is the price list loaded?"""

import multiprocessing as mp


def load() -> dict[str, int]:
    print("loading the price list", flush=True)
    return {"tea": 4, "rice": 2}


PRICES = load()


def price_of(item: str) -> int:
    return PRICES[item]


if __name__ == "__main__":
    with mp.Pool(3) as pool:
        total = sum(pool.map(price_of, ["tea", "rice", "tea"]))
        pool.close()
        pool.join()
    print("total", total)

# Output (fork):
# loading the price list
# Output (spawn):
# loading the price list
# loading the price list
# loading the price list
# loading the price list
# Output (forkserver, <3.13.8):
# loading the price list
# loading the price list
# loading the price list
# loading the price list
# Output (forkserver, 3.13.8+):
# loading the price list
# loading the price list
# Output:
# total 10
