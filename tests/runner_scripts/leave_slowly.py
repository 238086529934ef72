"""Its child outlives it a little, and then leaves by itself."""

import os
import select

if __name__ == "__main__":
    alive, _held = os.pipe()
    if os.fork() == 0:
        os.close(_held)
        select.select([alive], [], [])  # until the parent is gone
        print("child ends")
    else:
        print("main ends")
