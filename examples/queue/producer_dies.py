"""The producer dies before it says "no more": do not wait for it for ever."""

import multiprocessing as mp
import sys
from multiprocessing.queues import Queue
from queue import Empty


def read_meter(readings: "Queue[int | None]") -> None:
    for reading in (20, 21):
        readings.put(reading)
    sys.exit(3)  # ①


if __name__ == "__main__":
    readings: "Queue[int | None]" = mp.Queue()
    meter = mp.Process(target=read_meter, args=(readings,))
    meter.start()
    while True:
        alive = meter.is_alive()  # ②
        try:
            reading = readings.get(timeout=0.2)
        except Empty:
            if alive:
                continue
            print("no last reading, exit code", meter.exitcode)
            break
        if reading is None:  # ③
            break
        print(reading, "degrees")

# Output:
# 20 degrees
# 21 degrees
# no last reading, exit code 3
