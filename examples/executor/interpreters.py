"""InterpreterPoolExecutor: the same calls, but the workers are threads of this process."""

import concurrent.futures as futures
import multiprocessing as mp
import os

visits = 0


def count_visit(page: str) -> tuple[int, int]:
    global visits
    visits += 1
    return visits, os.getpid()


if __name__ == "__main__":
    if hasattr(futures, "InterpreterPoolExecutor"):
        with futures.InterpreterPoolExecutor(1) as executor:
            seen = list(executor.map(count_visit, ["home", "news", "home"]))
        print("counted by the worker:", [count for count, _ in seen])  # ①
        print("counted here:", visits)
        print("in this process:", {pid for _, pid in seen} == {os.getpid()})  # ②
        print("child processes:", len(mp.active_children()))
    else:
        print("no InterpreterPoolExecutor before 3.14")

# Output (<3.14):
# no InterpreterPoolExecutor before 3.14
# Output (3.14+):
# counted by the worker: [1, 2, 3]
# counted here: 0
# in this process: True
# child processes: 0
