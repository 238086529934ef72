"""close(), then join(): no new tasks, and wait until the last one is done."""

import multiprocessing as mp


def upload(photo: str) -> str:
    print(photo, "is uploaded", flush=True)
    return photo


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for photo in ("cat.jpg", "dog.jpg"):
            pool.apply_async(upload, (photo,))
        try:
            pool.join()
        except ValueError as error:
            message = str(error)
        pool.close()  # ①
        pool.join()  # ②
    print("join() before close(): ValueError:", message)

# Output:
# cat.jpg is uploaded
# dog.jpg is uploaded
# join() before close(): ValueError: Pool is still running
