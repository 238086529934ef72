"""A lambda as target: fork takes it, spawn and forkserver cannot pickle it."""

import multiprocessing as mp
import pickle

if __name__ == "__main__":
    child = mp.Process(target=lambda: print("resized"))
    try:
        child.start()
    except pickle.PicklingError as error:
        print(error)  # ①
    else:
        child.join()

# Output (fork):
# resized
# Output (spawn, forkserver, <3.14):
# Can't pickle <function <lambda> at <addr>>: attribute lookup <lambda> on __main__ failed
# Output (spawn, forkserver, 3.14+):
# Can't pickle <function <lambda> at <addr>>: it's not found as __main__.<lambda>
