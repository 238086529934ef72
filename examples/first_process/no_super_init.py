"""A subclass of Process whose __init__ does not call the one it replaces."""

import multiprocessing as mp


class Resize(mp.Process):
    def __init__(self, photo: str) -> None:  # ①
        self.photo = photo

    def run(self) -> None:
        print("resized", self.photo)


class ResizeWell(mp.Process):
    def __init__(self, photo: str) -> None:
        super().__init__()  # ②
        self.photo = photo

    def run(self) -> None:
        print("resized", self.photo)


if __name__ == "__main__":
    for kind in (Resize, ResizeWell):
        child = kind("cat.jpg")
        try:
            child.start()
            child.join()
        except AttributeError as error:
            print("AttributeError:", error)

# Output:
# AttributeError: 'Resize' object has no attribute '_closed'
# resized cat.jpg
