"""A new Process object takes its daemon flag from the process that creates it."""

import multiprocessing as mp


def tick() -> None:
    print("tick")


def create_two() -> None:
    print("in the daemon:", mp.Process(target=tick).daemon)
    child = mp.Process(target=tick, daemon=False)
    print("with daemon=False:", child.daemon)
    try:
        child.start()
    except AssertionError as error:
        print(error)


if __name__ == "__main__":
    print("in the parent:", mp.Process(target=tick).daemon, flush=True)
    creator = mp.Process(target=create_two, daemon=True)
    creator.start()
    creator.join()

# Output:
# in the parent: False
# in the daemon: True
# with daemon=False: False
# daemonic processes are not allowed to have children
