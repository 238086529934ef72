"""A barrier for two, and three who come. What happens to the third?"""

import multiprocessing as mp
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError


def cross(river: Barrier) -> None:
    river.wait()


if __name__ == "__main__":
    boat = mp.Barrier(2)
    two = [mp.Process(target=cross, args=(boat,)) for _ in range(2)]
    for person in two:
        person.start()
    for person in two:
        person.join()
    print("exit codes:", [person.exitcode for person in two])
    try:
        print("the third crosses alone:", boat.wait(timeout=0.5))
    except BrokenBarrierError:
        print("the third waits for a fourth: BrokenBarrierError after the timeout")

# Output:
# exit codes: [0, 0]
# the third waits for a fourth: BrokenBarrierError after the timeout
