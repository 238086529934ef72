"""A timeout breaks the barrier for everybody who comes later, until reset() mends it."""

import multiprocessing as mp
import sys
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError


def arrive(meeting: Barrier) -> None:
    try:
        meeting.wait()
    except BrokenBarrierError:
        sys.exit(3)


if __name__ == "__main__":
    meeting = mp.Barrier(2)
    try:
        meeting.wait(timeout=0.2)  # ①
    except BrokenBarrierError as error:
        print(repr(error), "broken:", meeting.broken)
    late = mp.Process(target=arrive, args=(meeting,))
    late.start()
    late.join()  # ②
    print("who comes later: exit code", late.exitcode)

    meeting.reset()
    again = mp.Process(target=arrive, args=(meeting,))
    again.start()
    meeting.wait()
    again.join()
    print("after reset(): exit code", again.exitcode)

# Output:
# BrokenBarrierError() broken: True
# who comes later: exit code 3
# after reset(): exit code 0
