"""What arrives is a copy, and sharing inside one message survives."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def seat_guests(plans: Connection) -> None:
    plan = plans.recv()
    plan["A"].append("Dora")  # ①
    print("child: ", plan)


if __name__ == "__main__":
    friends = ["Ann", "Ben"]
    plan = {"A": friends, "B": friends}  # ②
    plans, to_child = mp.Pipe(duplex=False)
    child = mp.Process(target=seat_guests, args=(plans,))
    child.start()
    to_child.send(plan)
    child.join()
    print("parent:", plan)  # ③

# Output:
# child:  {'A': ['Ann', 'Ben', 'Dora'], 'B': ['Ann', 'Ben', 'Dora']}
# parent: {'A': ['Ann', 'Ben'], 'B': ['Ann', 'Ben']}
