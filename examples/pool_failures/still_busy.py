"""A timeout ends the waiting, not the task: the worker stays busy."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event, Lock

press: Lock
has_begun: Event


def keep(lock: Lock, event: Event) -> None:
    global press, has_begun
    press, has_begun = lock, event


def print_page(page: str) -> str:
    has_begun.set()
    with press:  # ①
        return page


if __name__ == "__main__":
    lock, begun = mp.Lock(), mp.Event()
    lock.acquire()
    with mp.Pool(1, initializer=keep, initargs=(lock, begun)) as pool:
        page = pool.apply_async(print_page, ("page",))
        begun.wait()
        note = pool.apply_async(len, ("note",))
        for name, result in (("page", page), ("note", note)):
            try:
                result.get(timeout=0.5)
            except mp.TimeoutError:
                print("Pool,", name, "- TimeoutError")  # ②
        lock.release()
        print("Pool:", page.get(), note.get())

    lock.acquire()
    begun.clear()
    with ProcessPoolExecutor(1, initializer=keep, initargs=(lock, begun)) as executor:
        future = executor.submit(print_page, "page")
        begun.wait()
        try:
            future.result(timeout=0.5)
        except TimeoutError:
            print("executor, page - TimeoutError")
        print("executor, cancel():", future.cancel())  # ③
        lock.release()
        print("executor:", future.result())

# Output:
# Pool, page - TimeoutError
# Pool, note - TimeoutError
# Pool: page 4
# executor, page - TimeoutError
# executor, cancel(): False
# executor: page
