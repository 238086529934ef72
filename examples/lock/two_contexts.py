"""A lock from one context, a process from another: one mixture is refused."""

import multiprocessing as mp
from multiprocessing.context import ForkContext, ForkServerContext
from multiprocessing.synchronize import Lock

AnyContext = ForkContext | ForkServerContext


def serve(till: Lock) -> None:
    with till:
        print("served")


def hand_over(lock_from: AnyContext, process_from: AnyContext) -> None:
    till = lock_from.Lock()
    child = process_from.Process(target=serve, args=(till,))
    try:
        child.start()
    except RuntimeError as error:
        for sentence in str(error).split(". "):  # ①
            print(sentence)
    else:
        child.join()


if __name__ == "__main__":
    fork, forkserver = mp.get_context("fork"), mp.get_context("forkserver")
    print("lock from forkserver, process from fork:", flush=True)
    hand_over(forkserver, fork)
    print("lock from fork, process from forkserver:", flush=True)
    hand_over(fork, forkserver)

# Output:
# lock from forkserver, process from fork:
# served
# lock from fork, process from forkserver:
# Output (3.11.7+):
# A SemLock created in a fork context is being shared with a process in a spawn context
# This is not supported
# Please use the same context to create multiprocessing objects and Process.
