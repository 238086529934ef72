"""A manager with an address: any program that has the key can use its counter."""

import multiprocessing as mp
import threading
from multiprocessing.managers import BaseManager


class Visitors:
    """The server calls add() in one thread for each client."""

    def __init__(self) -> None:
        self.count = 0
        self.lock = threading.Lock()

    def add(self, how_many: int) -> int:
        with self.lock:  # ①
            self.count += how_many
            return self.count


class Desk(BaseManager):
    """What the server offers."""


class Client(BaseManager):
    """What a client asks for."""


visitors = Visitors()


def the_visitors() -> Visitors:
    return visitors


Desk.register("visitors", callable=the_visitors)  # ②
Client.register("visitors")  # ③


def call_in(address: tuple[str, int], key: bytes) -> None:
    client = Client(address, authkey=key)
    try:
        client.connect()
    except mp.AuthenticationError as error:
        print("AuthenticationError:", error)
    else:
        print("visitors:", client.visitors().add(2))  # type: ignore[attr-defined]


if __name__ == "__main__":
    with Desk(("127.0.0.1", 0), authkey=b"open sesame") as desk:  # ④
        for key in (b"open sesame", b"open sesame", b"open barley"):
            client = mp.Process(target=call_in, args=(desk.address, key))
            client.start()
            client.join()
        at_the_desk = desk.visitors().add(0)  # type: ignore[attr-defined]
        print("desk:", at_the_desk, "here:", visitors.count)  # ⑤

# Output:
# visitors: 2
# visitors: 4
# AuthenticationError: digest sent was rejected
# desk: 4 here: 0
