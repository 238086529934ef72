"""What was asked of a manager, a pipe that is empty, and how many are notified."""

import multiprocessing as mp

if __name__ == "__main__":
    bell = mp.Condition()
    one, other = mp.Pipe()
    with bell:
        bell.notify()
        bell.notify(2)
    print(one.poll(), one.poll(0.02))
    with mp.Manager() as manager:
        stock = manager.dict(tea=10)
        stock["tea"] -= 1
        shelf = manager.Namespace()
        shelf.free = True
        print(stock["tea"], shelf.free, stock.get("coffee"))
