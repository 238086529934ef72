"""Each worker loads the word list once, and all its tasks use it."""

import multiprocessing as mp

words: set[str] = set()


def load(text: str) -> None:
    print("a worker loads the word list", flush=True)
    words.update(text.split())


def is_known(word: str) -> bool:
    return word in words  # ①


if __name__ == "__main__":
    letter = ["rice", "tee", "salt", "suger", "milk", "salt"]
    with mp.Pool(2, initializer=load, initargs=("milk rice salt sugar tea",)) as pool:  # ②
        known = pool.map(is_known, letter, chunksize=1)
        pool.close()
        pool.join()
    print("unknown:", [word for word, ok in zip(letter, known, strict=True) if not ok])
    print("words in the main process:", len(words))  # ③

# Output:
# a worker loads the word list
# a worker loads the word list
# unknown: ['tee', 'suger']
# words in the main process: 0
