"""Under fork a child gets its own copy of what it only reads: reading an object writes its count."""

import gc
import multiprocessing as mp
import re
from array import array
from collections.abc import Callable
from pathlib import Path

albums: list[list[str]] = []
sizes: "array[int]" = array("q")


def own_memory() -> int:
    """What this process shares with nobody, in kB."""
    text = Path("/proc/self/smaps_rollup").read_text()  # ①
    return sum(map(int, re.findall(r"Private_\w+: +(\d+) kB", text)))


def add_up_array() -> None:
    sum(sizes)


def walk_list() -> None:
    for _album in albums:  # ②
        pass


def collect_garbage() -> None:
    gc.collect()  # ③


def look(what: Callable[[], None]) -> None:
    before = own_memory()
    what()
    print(f"{what.__name__:16} copied: {own_memory() - before > 10_000}", flush=True)


if __name__ == "__main__":
    albums += [[f"photo{number}.jpg"] for number in range(200_000)]
    sizes.extend(range(3_000_000))
    for what in (add_up_array, walk_list, collect_garbage):
        child = mp.Process(target=look, args=(what,))
        child.start()
        child.join()
    gc.freeze()  # ④
    child = mp.Process(target=look, args=(collect_garbage,))
    child.start()
    child.join()

# Output (linux):
# add_up_array     copied: False
# walk_list        copied: True
# collect_garbage  copied: True
# collect_garbage  copied: False
# Methods: fork
