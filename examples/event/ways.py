"""What is_set() and wait() return before set(), after set(), and after clear()."""

import multiprocessing as mp

if __name__ == "__main__":
    door = mp.Event()
    print("new:         ", door.is_set(), door.wait(timeout=0.1))
    opener = mp.Process(target=door.set)
    opener.start()
    print("wait():      ", door.wait())  # ①
    opener.join()
    print("still set:   ", door.is_set(), door.wait(timeout=0.1))  # ②
    door.clear()
    print("after clear()", door.is_set(), door.wait(timeout=0.1))

# Output:
# new:          False False
# wait():       True
# still set:    True True
# after clear() False False
