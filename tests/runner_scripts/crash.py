"""A child crashes as C code does."""

import multiprocessing as mp
import os

if __name__ == "__main__":
    process = mp.Process(target=os.abort)
    process.start()
    process.join()
    print(process.exitcode, flush=True)
    os.abort()
