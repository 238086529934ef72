"""apply() in a loop uses one worker at a time; apply_async() uses both."""

import multiprocessing as mp
import time
from multiprocessing.synchronize import Barrier

both_in: Barrier


def keep(barrier: Barrier) -> None:
    global both_in
    both_in = barrier


def bake(together: bool) -> None:
    print("a loaf goes in", flush=True)
    if together:
        both_in.wait()  # ①
    time.sleep(0.02)  # ②
    print("a loaf comes out", flush=True)


if __name__ == "__main__":
    with mp.Pool(2, keep, (mp.Barrier(2),)) as pool:
        print("apply", flush=True)
        for _ in range(2):
            pool.apply(bake, (False,))  # ③
        print("apply_async", flush=True)
        loaves = [pool.apply_async(bake, (True,)) for _ in range(2)]  # ④
        for loaf in loaves:
            loaf.get()

# Output:
# apply
# a loaf goes in
# a loaf comes out
# a loaf goes in
# a loaf comes out
# apply_async
# a loaf goes in
# a loaf goes in
# a loaf comes out
# a loaf comes out
