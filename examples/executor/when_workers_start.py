"""An executor starts its workers after the constructor: all at once, or one by one."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock

press: Lock


def keep(lock: Lock) -> None:
    global press
    press = lock


def print_page(page: int) -> int:
    with press:  # ①
        return page


def census(moment: str) -> None:
    print(f"{moment:11} {len(mp.active_children())} workers")


if __name__ == "__main__":
    lock = mp.Lock()
    lock.acquire()
    with ProcessPoolExecutor(3, initializer=keep, initargs=(lock,)) as executor:
        census("constructor")
        for page in (1, 2, 3, 4):
            executor.submit(print_page, page)
            census(f"submit {page}")  # ②
        lock.release()
    census("end")  # ③

# Output:
# constructor 0 workers
# Output (fork):
# submit 1    3 workers
# submit 2    3 workers
# Output (spawn, forkserver):
# submit 1    1 workers
# submit 2    2 workers
# Output:
# submit 3    3 workers
# submit 4    3 workers
# end         0 workers
