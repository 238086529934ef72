"""The server has ended, the proxies are still here: what they raise."""

import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.managers import DictProxy, SyncManager
from threading import Thread


def read(who: str, prices: "DictProxy[str, int]") -> None:
    try:
        print(f"  {who}:", prices["tea"])
    except OSError as error:
        print(f"  {who}: {type(error).__name__}: {error}")


def shut_down(manager: SyncManager) -> None:
    manager.shutdown()  # ①


def kill(_manager: SyncManager) -> None:
    for server in mp.active_children():
        server.kill()
        server.join()


def try_after(end: Callable[[SyncManager], None]) -> None:
    print(f"{end.__name__}()")
    manager = SyncManager(shutdown_timeout=60)  # ②
    manager.start()
    prices = manager.dict(tea=3)
    read("running", prices)
    end(manager)
    read("same thread", prices)  # ③
    other = Thread(target=read, args=("other thread", prices))  # ④
    other.start()
    other.join()


if __name__ == "__main__":
    try_after(shut_down)
    try_after(kill)

# Output:
# shut_down()
#   running: 3
#   same thread: BrokenPipeError: [Errno 32] Broken pipe
#   other thread: FileNotFoundError: [Errno 2] No such file or directory
# kill()
#   running: 3
#   same thread: BrokenPipeError: [Errno 32] Broken pipe
#   other thread: ConnectionRefusedError: [Errno 111] Connection refused
