"""The parent has looked up the price of rice. Must the child do it again?"""

import multiprocessing as mp
from functools import cache


@cache
def price(item: str) -> int:
    who = "child" if mp.parent_process() else "parent"
    print(who, "looks up", item, flush=True)
    return 10


if __name__ == "__main__":
    for item in ("rice", "tea"):
        if item == "rice":
            price(item)
        child = mp.Process(target=price, args=(item,))
        child.start()
        child.join()
        price(item)

# Output (fork):
# parent looks up rice
# child looks up tea
# parent looks up tea
# Output (spawn, forkserver):
# parent looks up rice
# child looks up rice
# child looks up tea
# parent looks up tea
