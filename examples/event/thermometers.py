"""Two thermometers measure ten times a second until the parent says stop."""

import multiprocessing as mp
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event


def measure(room: str, stop: Event, readings: "SimpleQueue[str | None]") -> None:
    while not stop.wait(timeout=0.1):  # ①
        readings.put(f"{room}: 20 degrees")
    readings.put(None)


if __name__ == "__main__":
    stop = mp.Event()  # ②
    readings: "SimpleQueue[str | None]" = mp.SimpleQueue()
    thermometers = [
        mp.Process(target=measure, args=(room, stop, readings)) for room in ("kitchen", "cellar")
    ]
    for thermometer in thermometers:
        thermometer.start()
    seen: set[str | None] = set()
    while len(seen) < 2:
        seen.add(readings.get())
    stop.set()  # ③
    for _ in thermometers:
        seen.update(iter(readings.get, None))  # ④
    for thermometer in thermometers:
        thermometer.join()
    print(*sorted(map(str, seen)), sep="\n")
    print("exit codes:", [thermometer.exitcode for thermometer in thermometers])

# Output:
# cellar: 20 degrees
# kitchen: 20 degrees
# exit codes: [0, 0]
