"""One set() lets all runners go, and one who comes late does not wait at all."""

import multiprocessing as mp
from ctypes import c_int
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event, Semaphore


def run(name: str, ready: Semaphore, go: Event, meters: c_int, log: "SimpleQueue[str]") -> None:
    ready.release()
    go.wait()
    log.put(f"{name} runs {meters.value} meters")  # ①


if __name__ == "__main__":
    ready, go, meters = mp.Semaphore(0), mp.Event(), mp.RawValue("i")
    log: "SimpleQueue[str]" = mp.SimpleQueue()
    ann, bob, late = [
        mp.Process(target=run, args=(name, ready, go, meters, log))
        for name in ("Ann", "Bob", "Cem")
    ]
    for runner in (ann, bob):
        runner.start()
        ready.acquire()
    print("before set(), the log is empty:", log.empty())
    meters.value = 100  # ②
    go.set()
    print(*sorted(log.get() for _ in range(2)), sep="\n")
    late.start()  # ③
    print(log.get())
    for runner in (ann, bob, late):
        runner.join()

# Output:
# before set(), the log is empty: True
# Ann runs 100 meters
# Bob runs 100 meters
# Cem runs 100 meters
