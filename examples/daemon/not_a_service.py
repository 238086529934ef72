"""A daemon process keeps the session and the output of its parent."""

import multiprocessing as mp
import os
from multiprocessing.connection import Connection


def tell_where(answers: Connection) -> None:
    answers.send((os.getsid(0), os.fstat(1).st_ino))  # ①


if __name__ == "__main__":
    asking, answers = mp.Pipe(duplex=False)
    child = mp.Process(target=tell_where, args=(answers,), daemon=True)
    child.start()
    session, output = asking.recv()
    child.join()
    print("same session as its parent:", session == os.getsid(0))
    print("same standard output:", output == os.fstat(1).st_ino)

# Output:
# same session as its parent: True
# same standard output: True
