"""A child sends two readings; the parent receives to the end of the pipe."""

import multiprocessing as mp
from multiprocessing.connection import Connection


def watch_oven(readings: Connection) -> None:
    for hour, degrees in ((6, 180), (7, 220)):
        readings.send({"hour": hour, "degrees": degrees})  # ①


if __name__ == "__main__":
    inbox, outbox = mp.Pipe(duplex=False)  # ②
    oven = mp.Process(target=watch_oven, args=(outbox,))
    oven.start()
    outbox.close()  # ③
    try:
        while True:
            print(inbox.recv())
    except EOFError:  # ④
        print("no more readings")
    oven.join()

# Output:
# {'hour': 6, 'degrees': 180}
# {'hour': 7, 'degrees': 220}
# no more readings
