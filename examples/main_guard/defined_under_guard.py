"""A function defined under the guard cannot be found by the child."""

import multiprocessing as mp

if __name__ == "__main__":

    def shrink(photo: str) -> None:
        print("shrunk", photo)

    child = mp.Process(target=shrink, args=("cat.jpg",))
    child.start()  # ①
    child.join()
    print("exit code:", child.exitcode)

# Output (fork):
# shrunk cat.jpg
# exit code: 0
# Output (spawn, forkserver):
# exit code: 1
# Stderr (spawn, forkserver, <3.14):
# Traceback (most recent call last):
# AttributeError: Can't get attribute 'shrink' on <module '__mp_main__' from '<path>'>
# Stderr (spawn, forkserver, 3.14+):
# Traceback (most recent call last):
# AttributeError: module '__mp_main__' has no attribute 'shrink'
