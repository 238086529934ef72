"""A child and then the parent add tea to the same list. Is it the same list?"""

import multiprocessing as mp


def add_tea(basket: list[str]) -> None:
    basket.append("tea")


if __name__ == "__main__":
    basket = ["rice"]
    child = mp.Process(target=add_tea, args=(basket,))
    child.start()
    child.join()
    add_tea(basket)
    print(basket)

# Output:
# ['rice', 'tea']
