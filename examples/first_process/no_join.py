"""Nobody joins, and the program still ends only after its child."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def resize(parents_last_line: Connection) -> None:
    parents_last_line.recv()  # ①
    parent = mp.parent_process()
    print("child: the parent is alive:", parent is not None and parent.is_alive())


if __name__ == "__main__":
    parents_last_line, last_line = mp.Pipe(duplex=False)
    mp.Process(target=resize, args=(parents_last_line,)).start()
    print("parent: this is my last line", flush=True)
    last_line.send("done")

# Output:
# parent: this is my last line
# child: the parent is alive: True
