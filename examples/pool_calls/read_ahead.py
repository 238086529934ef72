"""imap() takes its whole input, read or not; a loop over batches does not."""

import multiprocessing as mp
from collections.abc import Iterator
from itertools import islice

taken: list[int] = []


def frames() -> Iterator[int]:
    for frame in range(100):
        taken.append(frame)
        yield frame


def shrink(frame: int) -> int:
    return frame // 2


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        pool.imap(shrink, frames())
        pool.close()
        pool.join()  # ①
    print("imap:", len(taken), "frames taken, 0 results read")

    taken.clear()
    film = frames()
    with mp.Pool(2) as pool:
        while batch := list(islice(film, 50)):  # ②
            results = pool.map(shrink, batch)
            print("batch:", len(taken), "frames taken,", len(results), "results here")

# Output:
# imap: 100 frames taken, 0 results read
# batch: 50 frames taken, 50 results here
# batch: 100 frames taken, 50 results here
