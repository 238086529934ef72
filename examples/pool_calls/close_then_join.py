"""close(), then join(): no new tasks, and wait until the last one is done."""

import multiprocessing as mp


def upload(photo: str) -> None:
    print(photo, "is uploaded", flush=True)


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for photo in ("cat.jpg", "owl.jpg"):
            pool.apply_async(upload, (photo,))
        try:
            pool.join()  # ①
        except ValueError as error:
            too_early = error
        pool.close()
        pool.join()  # ②
    print("ValueError:", too_early)

# Output:
# cat.jpg is uploaded
# owl.jpg is uploaded
# ValueError: Pool is still running
