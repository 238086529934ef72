"""What the target returns is dropped; what it sends arrives."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def count_photos(answer: Connection) -> int:
    answer.send(42)
    return 42  # ①


if __name__ == "__main__":
    answers, answer = mp.Pipe(duplex=False)
    child = mp.Process(target=count_photos, args=(answer,))
    child.start()
    answer.close()  # ②
    print("received:", answers.recv())  # ③
    print("join() returned:", child.join())
    print("exit code:", child.exitcode)

# Output:
# received: 42
# join() returned: None
# exit code: 0
