"""Three children send one large page each: receive all of them, then join."""

import multiprocessing as mp
from multiprocessing.queues import Queue


def render(pages: "Queue[tuple[str, bytes]]", chapter: str) -> None:
    pages.put((chapter, bytes(1_000_000)))


if __name__ == "__main__":
    pages: "Queue[tuple[str, bytes]]" = mp.Queue()
    renderers = [
        mp.Process(target=render, args=(pages, chapter)) for chapter in ("one", "two", "three")
    ]
    for renderer in renderers:
        renderer.start()
    book = dict(pages.get() for _ in renderers)  # ①
    for renderer in renderers:
        renderer.join()  # ②
    for chapter in ("one", "two", "three"):
        print(f"chapter {chapter}: {len(book[chapter])} bytes")

# Output:
# chapter one: 1000000 bytes
# chapter two: 1000000 bytes
# chapter three: 1000000 bytes
