"""A lambda is put into a queue: put() raises nothing, and nothing arrives."""

import multiprocessing as mp
import pickle
from multiprocessing.queues import Queue, SimpleQueue

if __name__ == "__main__":
    rules: "Queue[object]" = mp.Queue()
    rules.put(lambda price: price < 10)  # ①
    rules.put("the next object")
    print("Queue:", rules.get())  # ②

    simple: "SimpleQueue[object]" = mp.SimpleQueue()
    try:
        simple.put(lambda price: price < 10)  # ③
    except pickle.PicklingError:
        print("SimpleQueue: put() raised PicklingError")

# Output:
# Queue: the next object
# SimpleQueue: put() raised PicklingError
# Stderr (<3.14):
# Traceback (most recent call last):
# _pickle.PicklingError: Can't pickle <function ...>: attribute lookup <lambda> on __main__ failed
# Stderr (3.14+):
# AttributeError: module '__main__' has no attribute '<lambda>'
# During handling of the above exception, another exception occurred:
# Traceback (most recent call last):
# _pickle.PicklingError: Can't pickle <function ...>: it's not found as __main__.<lambda>
