"""Three workers, two rounds: nobody begins round 2 before everybody has ended round 1."""

import multiprocessing as mp
from ctypes import Array, c_int
from functools import partial
from multiprocessing.synchronize import Barrier


def add_up(points: "Array[c_int]") -> None:
    print("sum of this round:", sum(points), flush=True)


def play(number: int, end_of_round: Barrier, points: "Array[c_int]") -> None:
    for factor in (1, 10):
        points[number] = factor * (number + 1)
        index = end_of_round.wait()  # ①
    if index == 0:  # ②
        print("one of us tidies up")


if __name__ == "__main__":
    points = mp.RawArray(c_int, 3)
    end_of_round = mp.Barrier(3, action=partial(add_up, points))  # ③
    players = [mp.Process(target=play, args=(n, end_of_round, points)) for n in range(3)]
    for player in players:
        player.start()
    for player in players:
        player.join()

# Output:
# sum of this round: 6
# sum of this round: 60
# one of us tidies up
