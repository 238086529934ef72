"""Prints which start method is the default, before and after it is used, and in a child."""

import multiprocessing as mp


def child() -> None:
    print("child:", mp.get_start_method(), flush=True)


if __name__ == "__main__":
    print("set:", mp.get_start_method(allow_none=True), flush=True)
    process = mp.Process(target=child)
    process.start()
    process.join()
    print("used:", mp.get_start_method(), process.exitcode)
