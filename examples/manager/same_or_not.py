"""A managed list of 1 and 2. Is it equal to [1, 2]?"""

import json
import multiprocessing as mp

if __name__ == "__main__":
    with mp.Manager() as manager:
        pair: object = [1, 2]
        shared = manager.list([1, 2])
        print(shared)
        print(shared == pair)
        print(shared[:] == pair)
        print(2 in shared)
        print(isinstance(shared, list))
        try:
            print(json.dumps(shared))
        except TypeError as error:
            print("TypeError:", error)

# Output:
# [1, 2]
# False
# True
# True
# False
# TypeError: Object of type ListProxy is not JSON serializable
