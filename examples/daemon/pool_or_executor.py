"""Workers of a Pool are daemons, workers of a ProcessPoolExecutor are not."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def is_daemon() -> bool:
    return mp.current_process().daemon


def shrink() -> None:
    pass


def make_thumbnails() -> str:
    helper = mp.Process(target=shrink)
    try:
        helper.start()
    except AssertionError as error:
        return str(error)
    helper.join()
    return f"exit code of its child {helper.exitcode}"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print("Pool: daemon", pool.apply(is_daemon))
        print(" ", pool.apply(make_thumbnails))
    with ProcessPoolExecutor(1) as executor:
        print("ProcessPoolExecutor: daemon", executor.submit(is_daemon).result())
        print(" ", executor.submit(make_thumbnails).result())

# Output:
# Pool: daemon True
#   daemonic processes are not allowed to have children
# ProcessPoolExecutor: daemon False
#   exit code of its child 0
