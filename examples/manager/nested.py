"""append() to a list inside a managed dict is lost, and two ways that work."""

import multiprocessing as mp
from multiprocessing.managers import DictProxy


def book(guests: "DictProxy[str, list[str]]") -> None:
    guests["mon"].append("Ann")  # ①
    tuesday = guests["tue"]
    tuesday.append("Bob")
    guests["tue"] = tuesday  # ②
    guests["wed"].append("Eve")  # ③


if __name__ == "__main__":
    with mp.Manager() as manager:
        guests = manager.dict(mon=[], tue=[], wed=manager.list())  # ④
        child = mp.Process(target=book, args=(guests,))
        child.start()
        child.join()
        for day in guests.keys():  # noqa: SIM118
            print(day, list(guests[day]))

# Output:
# mon []
# tue ['Bob']
# wed ['Eve']
