"""Exceptions go through everything that the recorder watches; their tracebacks are printed."""

import multiprocessing as mp
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def fail(number: int) -> int:
    raise ValueError(number)


def refuse(_result: object) -> None:
    raise LookupError("callback")


def attempt(what: str, call: Callable[[], object]) -> None:
    print("---", what, flush=True)
    try:
        call()
    except BaseException:
        traceback.print_exc(file=sys.stdout)
    sys.stdout.flush()


def with_lock(lock: object) -> None:
    with lock:  # type: ignore[attr-defined]
        fail(1)


def wrongly_released(lock: object) -> None:
    with lock:  # type: ignore[attr-defined]
        lock.release()  # type: ignore[attr-defined]


def locks() -> None:
    lock, reentrant, places = mp.Lock(), mp.RLock(), mp.BoundedSemaphore(1)
    attempt("release of a free lock", lock.release)
    attempt("release of a free RLock", reentrant.release)
    attempt("one release too many", places.release)
    attempt("a lock around", lambda: with_lock(lock))
    attempt("released inside", lambda: wrongly_released(lock))
    attempt("wrong arguments", lambda: lock.acquire(1, 2, 3))  # type: ignore
    attempt("wait without the lock", mp.Condition().wait)
    attempt("notify without the lock", mp.Condition().notify)


def messages() -> None:
    queue: mp.Queue[object] = mp.Queue()
    attempt("nothing there", lambda: queue.get(timeout=0.01))
    attempt("nothing there", queue.get_nowait)
    queue.close()
    attempt("closed", lambda: queue.put(1))
    attempt("no arguments", mp.Queue().put)  # type: ignore
    attempt("task_done", mp.JoinableQueue().task_done)
    one, other = mp.Pipe()
    other.close()
    attempt("the other end is closed", one.recv)
    attempt("the other end is closed", lambda: one.send(1))
    one.close()
    attempt("this end is closed", one.recv)
    attempt("a message that cannot be sent", lambda: mp.Pipe()[0].send(lambda: 1))
    attempt("the queue is not simple", lambda: mp.SimpleQueue().put(lambda: 1))  # type: ignore


def ring(_number: int, _frame: object) -> None:
    raise InterruptedError("rings")


def interrupted(call: Callable[[], object]) -> None:
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    call()


def threads() -> None:
    attempt("wait without the lock", threading.Condition().wait)
    attempt("wrong arguments", lambda: threading.Event().wait(1, 2))  # type: ignore
    attempt("wrong arguments", lambda: threading.Semaphore().acquire(1, 2, 3))  # type: ignore
    attempt("nonblocking with a timeout", lambda: threading.Semaphore(0).acquire(False, 1))
    attempt("nothing there", lambda: queue.Queue[int]().get(timeout=0.01))
    attempt("negative", lambda: queue.Queue[int]().get(timeout=-1))
    attempt("a barrier", lambda: threading.Barrier(2).wait(0.01))
    attempt("a timeout that is none", lambda: threading.Event().wait("x"))  # type: ignore
    signal.signal(signal.SIGALRM, ring)
    attempt("an event", lambda: interrupted(threading.Event().wait))
    attempt("a message", lambda: interrupted(queue.Queue[int]().get))
    attempt("a place", lambda: interrupted(threading.Semaphore(0).acquire))
    attempt("a barrier", lambda: interrupted(threading.Barrier(2).wait))
    condition = threading.Condition()
    with condition:
        attempt("a predicate", lambda: condition.wait_for(lambda: fail(9)))
        attempt("a condition", lambda: interrupted(lambda: condition.wait_for(lambda: 0)))


def processes() -> None:
    process = mp.Process(target=fail, args=(2,))
    attempt("not started", process.join)
    process.start()
    process.join()
    attempt("started twice", process.start)
    attempt("no such process", lambda: os.kill(2**22 + 1, 0))
    attempt("asleep", lambda: time.sleep(-1))
    attempt("print", lambda: print(1, sep=2))  # type: ignore[call-overload]


def pools() -> None:
    with mp.Pool(1) as pool:
        attempt("apply", lambda: pool.apply(fail, (3,)))
        attempt("map", lambda: pool.map(fail, [4]))
        attempt("imap", lambda: list(pool.imap(fail, [5])))
        attempt("get", pool.apply_async(fail, (6,)).get)
        attempt("timeout", lambda: pool.apply_async(time.sleep, (0.2,)).get(0.01))
    attempt("closed", lambda: pool.apply(fail, (3,)))
    with ProcessPoolExecutor(1) as executor:
        attempt("result", executor.submit(fail, 7).result)
        attempt("executor map", lambda: list(executor.map(fail, [8])))
    attempt("shut down", lambda: executor.submit(fail, 7))


if __name__ == "__main__":
    locks()
    messages()
    threads()
    processes()
    pools()
    value = mp.Value("i", 1)
    attempt("value", lambda: setattr(value, "value", "x"))
    attempt("array", lambda: mp.Array("i", 1)[3])
    with mp.Manager() as manager:
        attempt("proxy", manager.dict().popitem)
