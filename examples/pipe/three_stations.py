"""One process listens to three pipes, and notices which sender is gone."""

import multiprocessing as mp
from multiprocessing.connection import Connection, wait


def measure(report: Connection, city: str, readings: list[int]) -> None:
    for degrees in readings:
        report.send((city, degrees))


if __name__ == "__main__":
    plan = {"Oslo": [3, 4, 2], "Rome": [18], "Cairo": []}
    stations: list[mp.Process] = []
    inboxes: list[Connection] = []
    for city, readings in plan.items():
        inbox, report = mp.Pipe(duplex=False)  # ①
        station = mp.Process(target=measure, args=(report, city, readings))
        station.start()
        report.close()  # ②
        stations.append(station)
        inboxes.append(inbox)

    received: dict[str, list[int]] = {city: [] for city in plan}
    while inboxes:
        for ready in wait(inboxes):  # ③
            assert isinstance(ready, Connection)
            try:
                city, degrees = ready.recv()
                received[city].append(degrees)
            except EOFError:  # ④
                inboxes.remove(ready)
    print(received)
    for station in stations:
        station.join()

# Output:
# {'Oslo': [3, 4, 2], 'Rome': [18], 'Cairo': []}
