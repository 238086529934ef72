"""Two guests take a table each: counted by a variable, by a Value, by a semaphore."""

import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier, Semaphore

variable = 2


def one(both_have_read: Barrier) -> int:
    both_have_read.wait()
    return 1


def take_a_table(value: "Synchronized[int]", permits: Semaphore, both: Barrier) -> None:
    global variable
    variable -= 1  # ①
    value.value -= one(both)  # ②
    permits.acquire()  # ③


if __name__ == "__main__":
    value, permits = mp.Value("i", 2), mp.Semaphore(2)
    task = (value, permits, mp.Barrier(2))
    guests = [mp.Process(target=take_a_table, args=task) for _ in range(2)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
    print("variable: ", variable, "free")
    print("Value:    ", value.value, "free")
    print("semaphore:", permits.get_value(), "free")
    variable -= 3
    print("variable, three more:", variable)
    print("semaphore, one more: ", permits.acquire(timeout=0.2))  # ④

# Output:
# variable:  2 free
# Value:     1 free
# semaphore: 0 free
# variable, three more: -1
# semaphore, one more:  False
