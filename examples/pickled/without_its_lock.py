"""An object with a lock travels if __getstate__ leaves the lock at home."""

import multiprocessing as mp
import threading
from typing import Any


class Album:
    def __init__(self) -> None:
        self.photos = ["cat.jpg"]
        self.lock = threading.Lock()

    def shrink(self, width: int) -> str:
        with self.lock:
            self.photos.append("small.jpg")  # ①
            return f"{self.photos} at {width}"


class TravellingAlbum(Album):
    def __getstate__(self) -> dict[str, Any]:
        return {"photos": self.photos}  # ②

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.photos = state["photos"]
        self.lock = threading.Lock()  # ③


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for album in (Album(), TravellingAlbum()):
            try:
                print(pool.map(album.shrink, [800, 200], chunksize=1))  # ④
            except TypeError as error:
                print("TypeError:", error)
            print("in the parent:", album.photos)

# Output:
# TypeError: cannot pickle '_thread.lock' object
# in the parent: ['cat.jpg']
# ["['cat.jpg', 'small.jpg'] at 800", "['cat.jpg', 'small.jpg'] at 200"]
# in the parent: ['cat.jpg']
