"""max_tasks_per_child: a fresh worker after so many tasks, but never with fork."""

import multiprocessing as mp
import os
from concurrent.futures import ProcessPoolExecutor


def resize(photo: str) -> int:
    return os.getpid()


def kind_of_process() -> str:
    return type(mp.current_process()).__name__


if __name__ == "__main__":
    photos = ["cat", "dog", "owl", "bee"]
    try:
        with ProcessPoolExecutor(1, mp.get_context(), max_tasks_per_child=1) as executor:  # ①
            print("workers for 4 photos:", len(set(executor.map(resize, photos))))
    except ValueError as error:
        print("ValueError:", error)
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as executor:  # ②
        print("without mp_context:", executor.submit(kind_of_process).result())

# Output (fork):
# ValueError: max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.
# Output (spawn, forkserver):
# workers for 4 photos: 4
# Output:
# without mp_context: SpawnProcess
