"""The counter of a semaphore: the permits that are free now."""

import multiprocessing as mp

if __name__ == "__main__":
    permits = mp.Semaphore(2)
    print("at first:", permits.get_value())  # ①
    permits.acquire()  # ②
    print("after one acquire():", permits.get_value())
    permits.acquire()
    print("after two:", permits.get_value())
    print("at 0, acquire(block=False):", permits.acquire(block=False))
    print("at 0, acquire(timeout=0.2):", permits.acquire(timeout=0.2))
    permits.release()  # ③
    print("after a release():", permits.get_value())
    print("above 0, acquire(block=False):", permits.acquire(block=False))
    try:
        mp.Semaphore(-1)
    except OSError as error:
        print("Semaphore(-1): OSError:", error)

# Output:
# at first: 2
# after one acquire(): 1
# after two: 0
# at 0, acquire(block=False): False
# at 0, acquire(timeout=0.2): False
# after a release(): 1
# above 0, acquire(block=False): True
# Semaphore(-1): OSError: [Errno 22] Invalid argument
