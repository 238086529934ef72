"""A reader with a copy of the writing end never sees the end of the pipe."""

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event


def print_labels(labels: Connection, copy: Connection | None, closed: Event) -> None:
    if copy:
        copy.close()  # ①
    closed.wait()  # ②
    print("cured:   " if copy else "as it is:", labels.recv())
    print("  end of the pipe within a second:", labels.poll(timeout=1))  # ③


if __name__ == "__main__":
    for cured in (False, True):
        labels, writer = mp.Pipe(duplex=False)
        closed = mp.Event()
        args = (labels, writer if cured else None, closed)
        printer = mp.Process(target=print_labels, args=args)
        printer.start()  # ④
        writer.send("Ann, 3 High Street")
        writer.close()  # ⑤
        closed.set()
        printer.join()

# Output (fork):
# as it is: Ann, 3 High Street
#   end of the pipe within a second: False
# Output (spawn, forkserver):
# as it is: Ann, 3 High Street
#   end of the pipe within a second: True
# Output:
# cured:    Ann, 3 High Street
#   end of the pipe within a second: True
