"""One photo of six is broken: map() raises, and one good photo was never tried."""

import multiprocessing as mp


def develop(photo: str) -> str:
    if photo == "broken":
        raise ValueError("cannot read this photo")
    print("developed", photo, flush=True)
    return photo


if __name__ == "__main__":
    photos = ["ant", "bee", "broken", "cat", "dog", "elk"]
    with mp.Pool(1) as pool:
        try:
            print(pool.map(develop, photos, chunksize=2))  # ①
        except ValueError as error:
            print("map() raised ValueError:", error)

# Output:
# developed ant
# developed bee
# developed dog
# developed elk
# map() raised ValueError: cannot read this photo
