"""Chooses its start method itself, by name, in each of the ways there are."""

import multiprocessing as mp
import sys


def child() -> None:
    print("child:", type(mp.current_process()).__name__, flush=True)


if __name__ == "__main__":
    chosen, other = sys.argv[1:]
    mp.set_start_method(chosen)
    first = mp.Process(target=child)
    second = mp.get_context(other).Process(target=child)  # type: ignore[attr-defined]
    for process in (first, second):
        process.start()
        process.join()
    print("used:", mp.get_start_method())
