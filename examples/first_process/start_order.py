"""Started first is not finished first, and start() waits for neither."""

import multiprocessing as mp
from multiprocessing.synchronize import Event


def resize(may_finish: Event) -> None:
    may_finish.wait()  # ①


if __name__ == "__main__":
    big_may_finish, small_may_finish = mp.Event(), mp.Event()
    big = mp.Process(target=resize, args=(big_may_finish,))
    small = mp.Process(target=resize, args=(small_may_finish,))
    big.start()
    small.start()
    print("both started; alive:", big.is_alive(), small.is_alive())  # ②
    small_may_finish.set()
    small.join()
    print("small has finished; big alive:", big.is_alive())  # ③
    big_may_finish.set()
    big.join()
    print("big has finished")

# Output:
# both started; alive: True True
# small has finished; big alive: True
# big has finished
