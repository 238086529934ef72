"""What a JoinableQueue has that a Queue has not: two methods, two parts."""

import inspect
import multiprocessing as mp
from collections import Counter
from multiprocessing.queues import JoinableQueue, Queue


def parts(queue: "Queue[str]") -> Counter[str]:
    return Counter(
        f"{type(part).__module__}.{type(part).__name__}" for part in vars(queue).values()
    )


if __name__ == "__main__":
    plain: "Queue[str]" = mp.Queue()
    joinable: "JoinableQueue[str]" = mp.JoinableQueue()
    print("is a Queue:", isinstance(joinable, Queue))
    for name in sorted(set(dir(JoinableQueue)) - set(dir(Queue))):
        print(f"method: {name}{inspect.signature(getattr(joinable, name))}")  # ①
    for name in parts(joinable) - parts(plain):
        print("part:", name)

# Output:
# is a Queue: True
# method: join()
# method: task_done()
# Unordered output:
# part: multiprocessing.synchronize.Condition
# part: multiprocessing.synchronize.Semaphore
