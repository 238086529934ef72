"""imap() raises a failure in its place, and goes on behind it."""

import multiprocessing as mp


def develop(photo: str) -> str:
    if photo == "broken":
        raise ValueError("cannot read this photo")
    return photo


if __name__ == "__main__":
    photos = ["ant", "bee", "broken", "cat", "dog", "elk"]
    with mp.Pool(2) as pool:
        results = pool.imap(develop, photos)
        for photo in photos:
            try:
                print("developed", next(results))  # ①
            except ValueError as error:
                print(f"{photo}: {error}")

# Output:
# developed ant
# developed bee
# broken: cannot read this photo
# developed cat
# developed dog
# developed elk
