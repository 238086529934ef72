"""mp.Process is a class; mp.Lock is a function that makes an object of another class."""

import multiprocessing as mp

if __name__ == "__main__":
    for thing in (mp.Process, mp.Lock, mp.Lock()):
        print(type(thing))  # ①
    print("mp.pool exists:", hasattr(mp, "pool"))  # ②

# Output:
# <class 'type'>
# <class 'method'>
# <class 'multiprocessing.synchronize.Lock'>
# mp.pool exists: False
