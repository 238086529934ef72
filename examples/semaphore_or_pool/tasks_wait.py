"""Three runners wait for each other: as three processes, and in a pool of two."""

import multiprocessing as mp
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError

line: Barrier


def keep(barrier: Barrier) -> None:
    global line
    line = barrier


def run(barrier: Barrier) -> None:
    barrier.wait()


def run_in_pool(_runner: int) -> None:
    line.wait(timeout=1)


if __name__ == "__main__":
    barrier = mp.Barrier(3)
    runners = [mp.Process(target=run, args=(barrier,)) for _ in range(3)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    print("three processes: exit codes", *(runner.exitcode for runner in runners))
    with mp.Pool(2, keep, (barrier,)) as pool:
        try:
            pool.map(run_in_pool, range(3), chunksize=1)
            print("pool of two: all three have started")
        except BrokenBarrierError:
            print("pool of two: BrokenBarrierError")

# Output:
# three processes: exit codes 0 0 0
# pool of two: BrokenBarrierError
