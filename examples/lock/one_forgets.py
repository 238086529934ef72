"""Ann prints her receipt under the lock. Bob has forgotten to take it."""

import multiprocessing as mp
from multiprocessing.synchronize import Event, Lock


def print_for_ann(printer: Lock, halfway: Event, bob_is_done: Event) -> None:
    with printer:
        print("Ann: tea 3", flush=True)
        halfway.set()
        bob_is_done.wait()
        print("Ann: sum 3", flush=True)


def print_for_bob(_printer: Lock, halfway: Event, bob_is_done: Event) -> None:
    halfway.wait()
    print("Bob: rice 5", flush=True)
    bob_is_done.set()


if __name__ == "__main__":
    printer = mp.Lock()
    halfway, bob_is_done = mp.Event(), mp.Event()
    children = [
        mp.Process(target=print_for_ann, args=(printer, halfway, bob_is_done)),
        mp.Process(target=print_for_bob, args=(printer, halfway, bob_is_done)),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

# Output:
# Ann: tea 3
# Bob: rice 5
# Ann: sum 3
