"""The daemon flag is set before start(), or not at all."""

import multiprocessing as mp


def tick() -> None:
    pass


if __name__ == "__main__":
    late = mp.Process(target=tick)
    late.start()
    try:
        late.daemon = True  # ①
    except AssertionError as error:
        print("AssertionError:", error)
    late.join()

    in_time = mp.Process(target=tick, daemon=True)  # ②
    in_time.start()
    print("daemon:", in_time.daemon)
    in_time.join()

# Output:
# AssertionError: process has already started
# daemon: True
