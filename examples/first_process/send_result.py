"""The child sends its result; the parent receives it and then joins."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def count_photos(answer: Connection) -> None:
    answer.send(42)


if __name__ == "__main__":
    answers, answer = mp.Pipe(duplex=False)
    child = mp.Process(target=count_photos, args=(answer,))
    child.start()
    print("photos:", answers.recv())  # ①
    child.join()  # ②

# Output:
# photos: 42
