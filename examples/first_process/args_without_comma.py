"""args=("cat.jpg") is a string: the child gets seven arguments."""

import multiprocessing as mp


def resize(photo: str) -> None:
    print(photo, "resized")


if __name__ == "__main__":
    try:
        mp.Process(target=resize, args=(5))
    except TypeError as error:
        print("TypeError:", error)  # ①
    wrong = mp.Process(target=resize, args=("cat.jpg"))  # ②
    wrong.start()
    wrong.join()
    print("exit code", wrong.exitcode)
    right = mp.Process(target=resize, args=("cat.jpg",))  # ③
    right.start()
    right.join()

# Output:
# TypeError: 'int' object is not iterable
# exit code 1
# cat.jpg resized
# Stderr:
# Process Process-2:
# Traceback (most recent call last):
# TypeError: resize() takes 1 positional argument but 7 were given
