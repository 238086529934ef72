"""A name that gets its value under the guard does not exist in the child."""

import multiprocessing as mp


def shrink(photo: str) -> None:
    print("shrunk", photo, "to", width)  # ①


def shrink_to(photo: str, width: int) -> None:
    print("shrunk", photo, "to", width)


if __name__ == "__main__":
    width = 800  # ②
    hidden = mp.Process(target=shrink, args=("cat.jpg",), name="hidden")
    hidden.start()
    hidden.join()
    print("exit code:", hidden.exitcode, flush=True)

    handed_over = mp.Process(target=shrink_to, args=("dog.jpg", width))  # ③
    handed_over.start()
    handed_over.join()
    print("exit code:", handed_over.exitcode)

# Output (fork):
# shrunk cat.jpg to 800
# exit code: 0
# Output (spawn, forkserver):
# exit code: 1
# Output:
# shrunk dog.jpg to 800
# exit code: 0
# Stderr (spawn, forkserver):
# Process hidden:
# Traceback (most recent call last):
# NameError: name 'width' is not defined
