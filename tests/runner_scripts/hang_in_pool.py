"""A pool whose workers never finish a task; one that dies is replaced at once."""

import multiprocessing as mp
import threading


def never(_: int) -> None:
    threading.Event().wait()


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.map(never, range(2))
