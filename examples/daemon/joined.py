"""A daemon that is joined before the parent's code ends."""

import multiprocessing as mp


def count() -> None:
    try:
        for number in (1, 2, 3):
            print("daemon:", number)
    finally:
        print("daemon: finally")


if __name__ == "__main__":
    counter = mp.Process(target=count, daemon=True)
    counter.start()
    counter.join()
    print("parent: end of the code")

# Output:
# daemon: 1
# daemon: 2
# daemon: 3
# daemon: finally
# parent: end of the code
