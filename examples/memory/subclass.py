"""A subclass of Process: what run() stores in self stays in the child."""

import multiprocessing as mp
from multiprocessing.connection import Connection


class WordCount(mp.Process):
    def __init__(self, text: str, answer: Connection) -> None:
        super().__init__()  # ①
        self.text = text
        self.answer = answer
        self.words = 0

    def run(self) -> None:
        self.words = len(self.text.split())  # ②
        self.answer.send(self.words)


if __name__ == "__main__":
    answers, answer = mp.Pipe(duplex=False)
    counter = WordCount("to be or not to be", answer)
    counter.start()
    answer.close()
    received = answers.recv()
    counter.join()
    print("counter.words:", counter.words)
    print("received:     ", received)

# Output:
# counter.words: 0
# received:      6
