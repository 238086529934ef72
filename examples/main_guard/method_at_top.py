"""set_start_method() outside the guard: the child calls it too, and fails."""

import multiprocessing as mp

mp.set_start_method("spawn")  # ①


def shrink(photo: str) -> None:
    print("shrunk", photo)


if __name__ == "__main__":
    child = mp.Process(target=shrink, args=("cat.jpg",))
    child.start()
    child.join()
    print("exit code:", child.exitcode)

# Output:
# exit code: 1
# Stderr:
# Traceback (most recent call last):
# RuntimeError: context has already been set
