"""A daemon serves its parent, and is ended together with it."""

import multiprocessing as mp
from multiprocessing.connection import Connection

DICTIONARY = {"process", "queue", "lock"}


def check_spelling(words: Connection) -> None:
    while True:  # ①
        words.send(words.recv() in DICTIONARY)


if __name__ == "__main__":
    editor, theirs = mp.Pipe()
    checker = mp.Process(target=check_spelling, args=(theirs,), daemon=True)  # ②
    checker.start()
    for word in ("queue", "lokc"):
        editor.send(word)
        print(word, "is spelled right:", editor.recv())
    print("end of the parent's code, daemon alive:", checker.is_alive())  # ③

# Output:
# queue is spelled right: True
# lokc is spelled right: False
# end of the parent's code, daemon alive: True
