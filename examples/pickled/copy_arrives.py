"""What arrives is a copy, and sharing inside one message survives."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def seat_guests(plans: Connection) -> None:
    plan = plans.recv()
    plan["table 1"].append("Dora")  # ①
    print("child: ", plan)


if __name__ == "__main__":
    friends = ["Ann", "Ben"]
    plan = {"table 1": friends, "table 2": friends}  # ②
    plans, to_child = mp.Pipe(duplex=False)
    child = mp.Process(target=seat_guests, args=(plans,))
    child.start()
    to_child.send(plan)
    child.join()
    print("parent:", plan)  # ③

# Output:
# child:  {'table 1': ['Ann', 'Ben', 'Dora'], 'table 2': ['Ann', 'Ben', 'Dora']}
# parent: {'table 1': ['Ann', 'Ben'], 'table 2': ['Ann', 'Ben']}
