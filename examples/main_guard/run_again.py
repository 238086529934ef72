"""The child runs the file again, under another name."""

import multiprocessing as mp

print("this file runs as", __name__, flush=True)  # ①


def shrink(photo: str) -> None:
    print("shrunk", photo)


if __name__ == "__main__":  # ②
    child = mp.Process(target=shrink, args=("cat.jpg",))
    child.start()
    child.join()

# Output:
# this file runs as __main__
# Output (spawn, forkserver):
# this file runs as __mp_main__
# Output:
# shrunk cat.jpg
