"""The parent counts what has come back: a progress bar for a pool."""

import multiprocessing as mp


def shrink(photo: str) -> str:
    return f"small-{photo}"


if __name__ == "__main__":
    photos = [f"photo{number}.jpg" for number in range(4)]
    small = []
    with mp.Pool(2) as pool:
        results = pool.imap_unordered(shrink, photos)  # ①
        for done, photo in enumerate(results, start=1):  # ②
            small.append(photo)
            bar = "#" * done + "." * (len(photos) - done)
            print(f"{bar} {done} of {len(photos)}")  # ③
    print("all done:", len(small) == len(photos))

# Output:
# #... 1 of 4
# ##.. 2 of 4
# ###. 3 of 4
# #### 4 of 4
# all done: True
