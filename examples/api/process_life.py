"""One Process object from creation to close(), member by member."""

import multiprocessing as mp
from multiprocessing.connection import Connection, wait


def wait_for_the_word(word: Connection) -> None:
    word.recv()


def show(when: str, process: mp.Process) -> None:
    pid = "a number" if process.pid else "None"
    alive = process.is_alive()
    print(f"{when}: pid {pid}, is_alive() {alive}, exitcode {process.exitcode}")


if __name__ == "__main__":
    say, word = mp.Pipe()
    listener = mp.Process(target=wait_for_the_word, args=(word,))
    show("created", listener)
    listener.start()
    show("started", listener)
    say.send("go")
    wait([listener.sentinel])  # ①
    listener.join()  # ②
    show("joined", listener)
    listener.close()
    try:
        listener.is_alive()
    except ValueError as error:  # ③
        print("closed: ValueError:", error)

# Output:
# created: pid None, is_alive() False, exitcode None
# started: pid a number, is_alive() True, exitcode None
# joined: pid a number, is_alive() False, exitcode 0
# closed: ValueError: process object is closed
