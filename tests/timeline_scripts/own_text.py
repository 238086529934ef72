"""Objects whose text is the script's own code, and printing with every option."""

import multiprocessing as mp
import sys


class Loud:
    """Says so when anybody asks how it looks."""

    def __repr__(self) -> str:
        print("repr was called")
        return "Loud()"

    __str__ = __repr__


class Number(int):
    def __repr__(self) -> str:
        print("repr was called")
        return "Number()"


def take(queue: "mp.Queue[object]", given: object) -> None:
    mine = given
    queue.put(mine)


if __name__ == "__main__":
    messages: "mp.Queue[object]" = mp.Queue()
    pair = [Loud(), {"n": Number(3)}]
    child = mp.Process(target=take, args=(messages, pair))
    child.start()
    got = messages.get()
    child.join()
    print("a", 1, sep=None, end=None, file=None, flush=False)
    print("b", 2, sep="-", end="!\n")
    print("c", file=sys.stderr)
    print()
    print(*[], sep="")
