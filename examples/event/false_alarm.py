"""wait() without a timeout returns False when clear() comes right after set()."""

import multiprocessing as mp
from multiprocessing.synchronize import Event


def listen(bell: Event) -> None:
    while bell.wait():  # ①
        pass


if __name__ == "__main__":
    bell = mp.Event()
    listener = mp.Process(target=listen, args=(bell,))
    listener.start()
    while listener.exitcode is None:
        bell.set()
        bell.clear()
        listener.join(timeout=0.001)  # ②
    print("wait() has returned False, exit code", listener.exitcode)

# Output:
# wait() has returned False, exit code 0
