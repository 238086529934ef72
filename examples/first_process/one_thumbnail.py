"""Start one child process, hand it its task, wait for it."""

import multiprocessing as mp


def make_thumbnail(photo: str, width: int) -> None:
    print(f"{photo}: thumbnail, {width} pixels wide")


if __name__ == "__main__":
    child = mp.Process(target=make_thumbnail, args=("cat.jpg",), kwargs={"width": 200})  # ①
    child.start()  # ②
    child.join()  # ③
    print("exit code", child.exitcode)  # ④

# Output:
# cat.jpg: thumbnail, 200 pixels wide
# exit code 0
