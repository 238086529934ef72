"""The object travels to the child, its class does not."""

import multiprocessing as mp


class Oven:
    degrees = 180  # ①

    def __init__(self, dish: str) -> None:
        self.dish = dish  # ②


def bake(oven: Oven) -> None:
    print(f"child:  {oven.dish} at {oven.degrees}")


if __name__ == "__main__":
    Oven.degrees = 220
    oven = Oven("pizza")
    child = mp.Process(target=bake, args=(oven,))
    child.start()
    child.join()
    print(f"parent: {oven.dish} at {oven.degrees}")

# Output (fork):
# child:  pizza at 220
# parent: pizza at 220
# Output (spawn, forkserver):
# child:  pizza at 180
# parent: pizza at 220
