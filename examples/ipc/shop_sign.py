"""A global variable, changed by the parent and then by the child."""

import multiprocessing as mp
from multiprocessing.connection import Connection

sign = "closed"


def visit(report: Connection) -> None:
    global sign
    report.send(sign)
    sign = "sold out"


if __name__ == "__main__":
    sign = "open"
    inbox, report = mp.Pipe(duplex=False)
    visitor = mp.Process(target=visit, args=(report,))
    visitor.start()
    print("the child saw:  ", inbox.recv())
    visitor.join()
    print("the parent sees:", sign)

# Output (fork):
# the child saw:   open
# the parent sees: open
# Output (spawn, forkserver):
# the child saw:   closed
# the parent sees: open
