"""Asked to stop, a child leaves everything in order. Terminated, it does not."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory


def print_pages(office: Connection, log: Path, press: Lock) -> None:
    with press, log.open("w") as file:
        file.write("page 1 printed")  # ①
        office.send("working")
        office.recv()  # ②


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        log = Path(folder, "log.txt")
        for how in ("asked", "terminated"):
            press = mp.Lock()
            office, far_end = mp.Pipe()
            printer = mp.Process(target=print_pages, args=(far_end, log, press))
            printer.start()
            office.recv()
            if how == "asked":
                office.send("stop")
            else:
                printer.terminate()
            printer.join()
            print(f"{how}: exit code {printer.exitcode}")
            print(f"  log: {log.read_text()!r}")
            print(f"  lock is free: {press.acquire(block=False)}")

# Output:
# asked: exit code 0
#   log: 'page 1 printed'
#   lock is free: True
# terminated: exit code -15
#   log: ''
#   lock is free: False
