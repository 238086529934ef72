"""Exits with 0, and leaves a daemon of the old school: two forks, a session of its own."""

import os
import signal

if __name__ == "__main__":
    ready, done = os.pipe()
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(done, b".")
            signal.pause()
        os._exit(0)
    os.read(ready, 1)
    print("main ends")
