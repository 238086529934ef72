"""mp.Process is a class; mp.Queue, mp.Lock and mp.Pool are functions that make an object."""

import multiprocessing as mp

if __name__ == "__main__":
    for name in ("Process", "Queue", "Lock", "Pool"):
        print(f"mp.{name} is a class:", isinstance(getattr(mp, name), type))
    print("an mp.Lock() is a", type(mp.Lock()))  # ①
    print("mp.pool exists:", hasattr(mp, "pool"))  # ②
    print("public names:", len(mp.__all__))

# Output:
# mp.Process is a class: True
# mp.Queue is a class: False
# mp.Lock is a class: False
# mp.Pool is a class: False
# an mp.Lock() is a <class 'multiprocessing.synchronize.Lock'>
# mp.pool exists: False
# public names: 37
