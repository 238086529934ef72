"""The postman says three times that there is a letter. How many does the reader count?"""

import multiprocessing as mp
from multiprocessing.synchronize import Event


def deliver(letter: Event) -> None:
    for _ in range(3):
        letter.set()


if __name__ == "__main__":
    letter = mp.Event()
    postman = mp.Process(target=deliver, args=(letter,))
    postman.start()
    postman.join()
    count = 0
    while letter.wait(timeout=0.1):
        count += 1
        letter.clear()
    print("letters:", count)

# Output:
# letters: 1
