"""join() stops the thread that calls it; the other threads of the parent go on."""

import multiprocessing as mp
import threading
from multiprocessing.synchronize import Event


def resize(may_finish: Event) -> None:
    may_finish.wait()


if __name__ == "__main__":
    may_finish = mp.Event()
    child = mp.Process(target=resize, args=(may_finish,))
    child.start()
    helper = threading.Thread(target=child.join)  # ①
    helper.start()
    print("main thread goes on; the helper waits:", helper.is_alive())
    may_finish.set()
    helper.join()  # ②
    print("the helper is back; exit code", child.exitcode)

# Output:
# main thread goes on; the helper waits: True
# the helper is back; exit code 0
