"""Two thermometers measure ten times a second until the parent says stop."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event


def measure(room: str, stop: Event, readings: "SimpleQueue[str]") -> None:
    while not stop.wait(timeout=0.1):  # ①
        readings.put(f"{room}: 20 degrees")


if __name__ == "__main__":
    stop = mp.Event()  # ②
    readings: "SimpleQueue[str]" = mp.SimpleQueue()
    thermometers = [
        mp.Process(target=measure, args=(room, stop, readings)) for room in ("kitchen", "cellar")
    ]
    for thermometer in thermometers:
        thermometer.start()
    for _ in range(4):
        readings.get()
    stop.set()  # ③
    for thermometer in thermometers:
        thermometer.join()
    print("exit codes:", [thermometer.exitcode for thermometer in thermometers])

# Output:
# exit codes: [0, 0]
