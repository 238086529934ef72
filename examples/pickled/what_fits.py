"""Ten objects are sent through a pipe. Which ones can be pickled?"""

import multiprocessing as mp
import operator
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path


def shrink(photo: str, width: int = 800) -> str:
    return f"{photo} at {width}"


def photos() -> Iterator[str]:
    yield "cat.jpg"


def try_all(outbox: Connection, inbox: Connection) -> None:
    def local(photo: str) -> str:
        return photo

    with ExitStack() as stack:
        things: dict[str, object] = {
            "function": shrink,
            "partial": partial(shrink, width=200),
            "method of a string": "cat.jpg".upper,
            "itemgetter": operator.itemgetter(0),
            "local function": local,
            "open file": stack.enter_context(Path(__file__).open()),
            "generator": photos(),
            "thread lock": threading.Lock(),
            "mp.Lock": mp.Lock(),
            "module": operator,
        }
        for name, thing in things.items():
            try:
                outbox.send(thing)
                inbox.recv()
                print(f"{name:18} arrives")
            except Exception as error:
                print(f"{name:18} {type(error).__name__}: {error}")


if __name__ == "__main__":
    inbox, outbox = mp.Pipe(duplex=False)
    try_all(outbox, inbox)

# Output:
# function           arrives
# partial            arrives
# method of a string arrives
# itemgetter         arrives
# Output (<3.13):
# local function     AttributeError: Can't pickle local object 'try_all.<locals>.local'
# Output (3.13):
# local function     AttributeError: Can't get local object 'try_all.<locals>.local'
# Output (3.14+):
# local function     PicklingError: Can't pickle local object <function try_all.<locals>.local at <addr>>
# Output (3.11):
# open file          TypeError: cannot pickle '_io.TextIOWrapper' object
# Output (3.12+):
# open file          TypeError: cannot pickle 'TextIOWrapper' instances
# Output:
# generator          TypeError: cannot pickle 'generator' object
# thread lock        TypeError: cannot pickle '_thread.lock' object
# mp.Lock            RuntimeError: Lock objects should only be shared between processes through inheritance
# module             TypeError: cannot pickle 'module' object
