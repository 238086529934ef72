"""A parent starts two children. How many processes execute this file?"""

import multiprocessing as mp
import os
from multiprocessing.connection import Connection

executed_by = os.getpid()


def report(answer: Connection) -> None:
    answer.send(executed_by)


if __name__ == "__main__":
    pids = {executed_by}
    for _ in range(2):
        answers, answer = mp.Pipe(duplex=False)
        child = mp.Process(target=report, args=(answer,))
        child.start()
        pids.add(answers.recv())
        child.join()
    print("processes that executed the file:", len(pids))

# Output (fork):
# processes that executed the file: 1
# Output (spawn):
# processes that executed the file: 3
# Output (forkserver, <3.13):
# processes that executed the file: 3
# Output (forkserver, 3.13):
# processes that executed the file: ...
# Output (forkserver, 3.14+):
# processes that executed the file: 2
