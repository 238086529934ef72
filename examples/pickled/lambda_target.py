"""A lambda as a target: inherited under fork, pickled under the other two."""

import multiprocessing as mp
import pickle

if __name__ == "__main__":
    child = mp.Process(target=lambda: print("the lambda ran"))
    try:
        child.start()  # ①
    except pickle.PicklingError as error:
        print("PicklingError:", error)
    else:
        child.join()

    results, to_parent = mp.Pipe(duplex=False)
    try:
        to_parent.send(lambda: print("the lambda ran"))  # ②
    except pickle.PicklingError:
        print("send(): PicklingError")

# Output (fork):
# the lambda ran
# Output (spawn, forkserver, <3.14):
# PicklingError: Can't pickle <function <lambda> at <addr>>: attribute lookup <lambda> on __main__ failed
# Output (spawn, forkserver, 3.14+):
# PicklingError: Can't pickle <function <lambda> at <addr>>: it's not found as __main__.<lambda>
# Output:
# send(): PicklingError
