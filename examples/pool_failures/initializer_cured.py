"""The initializer keeps its error, and the task raises it, so the main process gets it."""

import multiprocessing as mp

stock: dict[str, int] = {}
failure: ConnectionError | None = None


def open_database(address: str) -> dict[str, int]:
    if address != "db.example":
        raise ConnectionError(f"no database at {address}")
    return {"eggs": 12}


def connect(address: str) -> None:
    global stock, failure
    try:
        stock = open_database(address)
    except ConnectionError as error:
        failure = error  # ①


def count(item: str) -> int:
    if failure:
        raise failure  # ②
    return stock[item]


if __name__ == "__main__":
    for address in ("db.example", "db.exmaple"):
        with mp.Pool(1, initializer=connect, initargs=(address,)) as pool:
            try:
                print("eggs:", pool.apply(count, ("eggs",)))
            except ConnectionError as error:
                print("ConnectionError:", error)

# Output:
# eggs: 12
# ConnectionError: no database at db.exmaple
