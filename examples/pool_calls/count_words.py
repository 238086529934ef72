"""Two workers count the words of three texts; map() returns the counts in order."""

import multiprocessing as mp

TEXTS = ["a tale of two cities", "war and peace", "moby dick"]


def count_words(text: str) -> int:
    return len(text.split())


if __name__ == "__main__":
    with mp.Pool(2) as pool:  # ①
        counts = pool.map(count_words, TEXTS)  # ②
    for text, count in zip(TEXTS, counts, strict=True):
        print(f"{count}  {text}")

# Output:
# 5  a tale of two cities
# 3  war and peace
# 2  moby dick
