"""What start() has to do before the child can work, under each start method."""

import multiprocessing as mp

print("main module runs as", __name__, flush=True)  # ①


class Photo:
    def __getstate__(self) -> dict[str, object]:
        print("photo is pickled", flush=True)  # ②
        return {}


def develop(photo: Photo) -> None:
    print("child works")


if __name__ == "__main__":
    child = mp.Process(target=develop, args=(Photo(),))
    child.start()
    child.join()

# Output (fork):
# main module runs as __main__
# child works
# Output (spawn, forkserver):
# main module runs as __main__
# photo is pickled
# main module runs as __mp_main__
# child works
