"""Workers of a Pool are daemons, workers of a ProcessPoolExecutor are not."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor


def shrink() -> None:
    pass


def make_thumbnails() -> str:
    helper = mp.Process(target=shrink)
    try:
        helper.start()
    except AssertionError as error:
        return f"daemon {mp.current_process().daemon}: {error}"
    helper.join()
    return f"daemon {mp.current_process().daemon}: its child ended with {helper.exitcode}"


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print("Pool,", pool.apply(make_thumbnails))
    with ProcessPoolExecutor(1) as executor:
        print("ProcessPoolExecutor,", executor.submit(make_thumbnails).result())

# Output:
# Pool, daemon True: daemonic processes are not allowed to have children
# ProcessPoolExecutor, daemon False: its child ended with 0
