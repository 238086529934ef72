"""target=resize(...) calls the function at once, in the parent."""

import multiprocessing as mp


def resize(photo: str) -> None:
    print(photo, "resized in the", "child" if mp.parent_process() else "parent")


if __name__ == "__main__":
    wrong = mp.Process(target=resize("cat.jpg"))  # ①
    wrong.start()
    wrong.join()
    print("exit code", wrong.exitcode)  # ②
    right = mp.Process(target=resize, args=("dog.jpg",))
    right.start()
    right.join()

# Output:
# cat.jpg resized in the parent
# exit code 0
# dog.jpg resized in the child
