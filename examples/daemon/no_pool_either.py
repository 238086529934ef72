"""A daemon gets no Pool, no ProcessPoolExecutor and no Manager either."""

import multiprocessing as mp
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def use_pool() -> None:
    with mp.Pool(1) as pool:
        pool.apply(abs, (-1,))


def use_executor() -> None:
    with ProcessPoolExecutor(1) as executor:
        executor.submit(abs, -1)


def use_manager() -> None:
    with mp.Manager() as manager:
        manager.dict()


def try_all() -> None:
    uses: tuple[Callable[[], None], ...] = (use_pool, use_executor, use_manager)
    for use in uses:
        try:
            use()
        except AssertionError as error:
            print(f"{use.__name__}: {error}")


if __name__ == "__main__":
    daemon = mp.Process(target=try_all, daemon=True)
    daemon.start()
    daemon.join()

# Output:
# use_pool: daemonic processes are not allowed to have children
# use_executor: daemonic processes are not allowed to have children
# use_manager: daemonic processes are not allowed to have children
