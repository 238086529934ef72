"""Three ways back to the parent: the exit code, a message, shared memory."""

import multiprocessing as mp
import sys
from ctypes import c_int
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized


def count(text: str, answer: Connection, letters: "Synchronized[int]") -> None:
    answer.send({word: text.split().count(word) for word in text.split()})
    letters.value = len(text)  # ①
    sys.exit(0 if text.isascii() else 1)


if __name__ == "__main__":
    answers, answer = mp.Pipe(duplex=False)
    letters = mp.Value(c_int)
    child = mp.Process(target=count, args=("to be or not to be", answer, letters))
    child.start()
    answer.close()
    words = answers.recv()  # ②
    child.join()  # ③
    print("message:      ", words)
    print("shared memory:", letters.value)
    print("exit code:    ", child.exitcode)

# Output:
# message:       {'to': 2, 'be': 2, 'or': 1, 'not': 1}
# shared memory: 18
# exit code:     0
