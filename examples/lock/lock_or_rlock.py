"""Lock and RLock: released when free, taken twice, released by another process."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Lock, RLock


def release(lock: Lock | RLock) -> str:
    try:
        lock.release()
    except (AssertionError, ValueError) as error:  # ①
        return str(error)
    return "done"


def release_in_child(lock: Lock | RLock, answer: Connection) -> None:
    answer.send(release(lock))


if __name__ == "__main__":
    answers, answer = mp.Pipe(duplex=False)
    for lock in (mp.Lock(), mp.RLock()):
        print(type(lock).__name__)
        print("  release() when free:  ", release(lock))
        print("  acquire():            ", lock.acquire())
        print("  acquire() once more:  ", lock.acquire(timeout=0.2))  # ②
        child = mp.Process(target=release_in_child, args=(lock, answer))
        child.start()
        print("  release() by a child: ", answers.recv())  # ③
        child.join()

# Output:
# Lock
#   release() when free:   semaphore or lock released too many times
#   acquire():             True
#   acquire() once more:   False
#   release() by a child:  done
# RLock
#   release() when free:   attempt to release recursive lock not owned by thread
#   acquire():             True
#   acquire() once more:   True
#   release() by a child:  attempt to release recursive lock not owned by thread
