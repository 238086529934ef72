"""set_start_method() is the first line under the guard."""

import multiprocessing as mp


def shrink(photo: str) -> None:
    print("shrunk", photo, "after", mp.get_start_method())


if __name__ == "__main__":
    mp.set_start_method("spawn")  # ①
    child = mp.Process(target=shrink, args=("cat.jpg",))
    child.start()
    child.join()

# Output:
# shrunk cat.jpg after spawn
