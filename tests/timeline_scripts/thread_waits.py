"""Threads that wait for each other in every way that ``threading`` and ``queue`` have."""

import multiprocessing as mp
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueListener
from multiprocessing.pool import ThreadPool

MOMENT = 0.06


def nothing() -> None:
    pass


def waits_in(name: str, call: Callable[[], object], then: Callable[[], object]) -> None:
    waiter = threading.Thread(target=call, name=name)
    waiter.start()
    time.sleep(MOMENT)
    then()
    waiter.join()


def for_events() -> None:
    event = threading.Event()
    waits_in("event", lambda: event.wait(), event.set)
    event.wait()  # no wait: it is set
    waits_in("target", event.wait, nothing)  # no wait either
    event.clear()
    event.wait(0)
    waits_in("event too late", lambda: event.wait(MOMENT / 2), nothing)
    waits_in("target", event.wait, event.set)


def for_conditions() -> None:
    condition, there = threading.Condition(), list[str]()

    def once() -> None:
        with condition:
            condition.wait()

    def until() -> None:
        with condition:
            condition.wait_for(lambda: there)
            condition.wait_for(lambda: there)  # no wait

    def tell() -> None:
        with condition:
            there.append("it")
            condition.notify_all()

    waits_in("condition", once, tell)
    there.clear()
    waits_in("wait_for", until, tell)


def for_places() -> None:
    places = threading.BoundedSemaphore(1)

    def take() -> None:
        with places:
            pass

    with places:  # no wait
        places.acquire(blocking=False)
        waits_in("semaphore too late", lambda: places.acquire(timeout=MOMENT / 2), nothing)
    places.acquire()
    waits_in("semaphore", take, places.release)


def for_messages() -> None:
    messages: queue.Queue[str] = queue.Queue(1)
    waits_in("get", lambda: messages.get(), lambda: messages.put("one"))
    messages.put("two")  # no wait
    waits_in("put", lambda: messages.put("three"), lambda: messages.get())
    messages.get()

    def done() -> None:
        for _ in range(3):
            messages.task_done()

    waits_in("queue join", lambda: messages.join(), done)


def for_each_other() -> None:
    barrier = threading.Barrier(2)
    waits_in("barrier", lambda: barrier.wait(), lambda: barrier.wait())  # the last waits not


def for_a_timer() -> None:
    timer = threading.Timer(MOMENT, nothing)
    timer.name = "timer"
    timer.start()
    timer.join()


def of_the_library() -> None:
    records: queue.Queue[object] = queue.Queue()
    listener = QueueListener(records)
    listener.start()
    messages: mp.Queue[int] = mp.Queue()
    with ProcessPoolExecutor(1) as executor, ThreadPool(1) as threads:
        for number in range(3):
            time.sleep(MOMENT)
            messages.put(executor.submit(abs, -number).result())
            print(threads.apply_async(abs, (messages.get(),)).get())
    listener.stop()


def in_a_child() -> None:
    event = threading.Event()
    waits_in("in a child", lambda: event.wait(), event.set)
    event.clear()
    print("child:", event.wait(MOMENT), flush=True)


def leave() -> None:
    late: mp.Queue[int] = mp.Queue()
    late.put(1)  # its thread is there until the end
    threading.Thread(target=time.sleep, args=(MOMENT,), name="last").start()


if __name__ == "__main__":
    for wait in (for_events, for_conditions, for_places, for_messages, for_each_other, for_a_timer):
        wait()
    child = mp.Process(target=in_a_child)
    child.start()
    child.join()
    of_the_library()
    leave()
