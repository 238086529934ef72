"""The producer dies before it says "no more": do not wait for it for ever."""

import multiprocessing as mp
import sys
from collections.abc import Iterator
from multiprocessing.queues import Queue
from queue import Empty


def read_meter(readings: "Queue[int | None]") -> None:
    for text in ("20", "21", "?"):
        if not text.isdigit():
            sys.exit(3)  # ①
        readings.put(int(text))
    readings.put(None)


def until_none(readings: "Queue[int | None]", producer: mp.Process) -> Iterator[int]:
    while True:
        alive = producer.is_alive()  # ②
        try:
            reading = readings.get(timeout=0.2)
        except Empty:
            if alive:
                continue
            raise EOFError(f"exit code {producer.exitcode} before the last reading") from None
        if reading is None:  # ③
            return
        yield reading


if __name__ == "__main__":
    readings: "Queue[int | None]" = mp.Queue()
    meter = mp.Process(target=read_meter, args=(readings,))
    meter.start()
    try:
        for reading in until_none(readings, meter):
            print(reading, "degrees")
    except EOFError as error:
        print("EOFError:", error)

# Output:
# 20 degrees
# 21 degrees
# EOFError: exit code 3 before the last reading
