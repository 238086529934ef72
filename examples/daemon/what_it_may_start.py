"""A daemon may start threads and programs, but nothing that needs a Process."""

import multiprocessing as mp
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from threading import Thread


def pool() -> None:
    with mp.Pool(1) as workers:
        workers.apply(abs, (-1,))


def executor() -> None:
    with ProcessPoolExecutor(1) as workers:
        workers.submit(abs, -1)


def manager() -> None:
    with mp.Manager() as shared:
        shared.dict()


def thread() -> None:
    helper = Thread(target=abs, args=(-1,))
    helper.start()
    helper.join()


def program() -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)  # ①


def try_all() -> None:
    for start in (pool, executor, manager, thread, program):
        try:
            start()
            print(f"{start.__name__}: started")
        except AssertionError as error:
            print(f"{start.__name__}: {error}")


if __name__ == "__main__":
    daemon = mp.Process(target=try_all, daemon=True)
    daemon.start()
    daemon.join()

# Output:
# pool: daemonic processes are not allowed to have children
# executor: daemonic processes are not allowed to have children
# manager: daemonic processes are not allowed to have children
# thread: started
# program: started
