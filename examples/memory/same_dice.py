"""Two children roll three kinds of dice. Do both roll the same?"""

import multiprocessing as mp
import random
from multiprocessing.connection import Connection

dice = random.Random()  # ①
random.seed(2024)  # ②


def roll(seed: str, answer: Connection) -> None:
    own = random.Random(seed)  # ③
    answer.send((dice.random(), random.random(), own.random()))


if __name__ == "__main__":
    rolls = []
    for player in ("ann", "bob"):
        answers, answer = mp.Pipe(duplex=False)
        child = mp.Process(target=roll, args=(f"2024 {player}", answer))
        child.start()
        rolls.append(answers.recv())
        child.join()
    for kind, ann, bob in zip(
        ("global object", "global seed", "seed in args"), *rolls, strict=True
    ):
        print(f"{kind:14} same for both: {ann == bob}")

# Output (fork):
# global object  same for both: True
# global seed    same for both: False
# Output (spawn):
# global object  same for both: False
# global seed    same for both: True
# Output (forkserver, <3.13):
# global object  same for both: False
# global seed    same for both: True
# Output (forkserver, 3.13):
# global object  same for both: ...
# global seed    same for both: ...
# Output (forkserver, 3.14+):
# global object  same for both: True
# global seed    same for both: False
# Output:
# seed in args   same for both: False
