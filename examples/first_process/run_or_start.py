"""run() and start() of the same object: who does the work?"""

import multiprocessing as mp


def resize() -> None:
    print("resized by the", "child" if mp.parent_process() else "parent")


if __name__ == "__main__":
    process = mp.Process(target=resize)
    process.run()
    print("pid after run():", process.pid)
    process.start()
    process.join()

# Output:
# resized by the parent
# pid after run(): None
# resized by the child
