"""The child sends its exception, and the parent raises it."""

import multiprocessing as mp
import traceback
from multiprocessing.connection import Connection


def develop(photo: str, answer: Connection) -> None:
    try:
        if not photo.endswith(".jpg"):
            raise ValueError(f"{photo} is not a photo")
        answer.send(f"{photo} developed")
    except Exception as error:
        error.add_note("In the child: " + traceback.format_exc())  # ①
        answer.send(error)


def developed(photo: str) -> str:
    answers, answer = mp.Pipe(duplex=False)
    child = mp.Process(target=develop, args=(photo, answer))
    child.start()
    answer.close()
    result = answers.recv()  # ②
    child.join()
    if isinstance(result, Exception):
        raise result  # ③
    return str(result)


if __name__ == "__main__":
    print(developed("cat.jpg"))
    print(developed("bill.txt"))

# Exit code: 1
# Output:
# cat.jpg developed
# Stderr:
# Traceback (most recent call last):
# ValueError: bill.txt is not a photo
# In the child: Traceback (most recent call last):
# ValueError: bill.txt is not a photo
