"""The task's function is not there when the workers look for it."""

import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

if __name__ == "__main__":
    with mp.Pool(1) as pool:

        def double(n: int) -> int:  # ①
            return 2 * n

        try:
            pool.apply_async(double, (21,)).get(timeout=1)
        except mp.TimeoutError:
            print("Pool: TimeoutError")  # ②
        print("Pool, the next task:", pool.apply(abs, (-42,)))
    with ProcessPoolExecutor(1) as executor:

        def triple(n: int) -> int:
            return 3 * n

        try:
            print("executor:", executor.submit(triple, 14).result())  # ③
        except BrokenProcessPool:
            print("executor: BrokenProcessPool")

# Output:
# Pool: TimeoutError
# Pool, the next task: 42
# Output (fork):
# executor: 42
# Output (spawn, forkserver):
# executor: BrokenProcessPool
# Stderr (<3.14):
# Process ...PoolWorker-1:
# Traceback (most recent call last):
# AttributeError: Can't get attribute 'double' on <module '__...main__' from '<path>'>
# Stderr (3.14+):
# Process ...PoolWorker-1:
# Traceback (most recent call last):
# AttributeError: module '__...main__' has no attribute 'double'
# Stderr (spawn, forkserver, <3.14):
# Process ...Process-3:
# Traceback (most recent call last):
# AttributeError: Can't get attribute 'triple' on <module '__mp_main__' from '<path>'>
# Stderr (spawn, forkserver, 3.14+):
# Process ...Process-3:
# Traceback (most recent call last):
# AttributeError: module '__mp_main__' has no attribute 'triple'
